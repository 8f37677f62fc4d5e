import { database } from '@/server/db/client'
import { handleMetrics } from '@/server/metrics/http'

export const dynamic = 'force-dynamic'

export const GET = (request: Request) => handleMetrics(request, database())
