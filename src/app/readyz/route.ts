import { database } from '@/server/db/client'
import { handleReadiness } from '@/server/health/http'

export const dynamic = 'force-dynamic'

export const GET = () => handleReadiness(database())
