import { handleNextAuth } from '@/server/auth/next-auth-http'
import { database } from '@/server/db/client'

type Route = { params: Promise<{ nextauth: string[] }> }

export const GET = (request: Request, route: Route) => handleNextAuth(request, route, database())
export const POST = GET
