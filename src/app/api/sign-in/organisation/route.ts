import { handleStaffSignIn } from '@/server/auth/staff-http'
import { database } from '@/server/db/client'

export const GET = (request: Request) => handleStaffSignIn(request, database())
