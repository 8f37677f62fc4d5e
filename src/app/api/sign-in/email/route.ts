import { handleEmailSignIn } from '@/server/auth/email-link/http'
import { database } from '@/server/db/client'

export const POST = (request: Request) => handleEmailSignIn(request, database())
