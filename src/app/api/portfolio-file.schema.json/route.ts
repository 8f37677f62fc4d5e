import { handlePortfolioSchema } from '@/server/portfolio/http'

export const dynamic = 'force-dynamic'

export const GET = handlePortfolioSchema
