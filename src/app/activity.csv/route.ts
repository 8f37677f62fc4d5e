import { handleActivityCsv } from '@/server/audit/http'

export const dynamic = 'force-dynamic'

export const GET = handleActivityCsv
