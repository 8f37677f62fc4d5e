import { handleLiveness } from '@/server/health/http'

export const dynamic = 'force-dynamic'

export const GET = handleLiveness
