import { handlePortfolioJson } from '@/server/portfolio/http'

export const dynamic = 'force-dynamic'

export const GET = handlePortfolioJson
