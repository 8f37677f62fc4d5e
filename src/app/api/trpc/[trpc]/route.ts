import { database, publicDatabase } from '@/server/db/client'
import { handleTrpc } from '@/server/trpc/http'

export const GET = (request: Request) => handleTrpc(request, database(), publicDatabase())
export const POST = GET
