import { handleConfirm } from '@/server/auth/email-link/http'
import { database } from '@/server/db/client'

export const POST = (request: Request) => handleConfirm(request, database())
