import { handlePromisesCsv } from '@/server/promises/http'

export const dynamic = 'force-dynamic'

export const GET = handlePromisesCsv
