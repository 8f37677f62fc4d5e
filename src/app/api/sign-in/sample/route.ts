import { handleSampleSignIn } from '@/server/auth/sign-in-http'
import { database } from '@/server/db/client'

export const POST = (request: Request) => handleSampleSignIn(request, database())
