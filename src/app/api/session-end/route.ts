import { handleSessionEnd } from '@/server/auth/session-end-http'
import { database } from '@/server/db/client'

export const GET = (request: Request) => handleSessionEnd(request, database())
