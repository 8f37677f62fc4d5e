import type { NextRequest } from 'next/server'
import { handleNextAuth } from '@/server/auth/next-auth-http'
import { database } from '@/server/db/client'

type Route = { params: Promise<{ nextauth: string[] }> }

export const GET = (request: NextRequest, route: Route) =>
  handleNextAuth(request, route, database())
export const POST = GET
