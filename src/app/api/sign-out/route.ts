import { handleSignOut } from '@/server/auth/sign-in-http'
import { database } from '@/server/db/client'

export const POST = (request: Request) => handleSignOut(request, database())
