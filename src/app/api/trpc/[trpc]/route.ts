import { database } from '@/server/db/client'
import { handleTrpc } from '@/server/trpc/http'

export const GET = (request: Request) => handleTrpc(request, database())
export const POST = GET
