import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { bareRouter } from '@/server/bench/router'

/** Bare tRPC and Drizzle: what the commands are compared with. */
export const POST = (request: Request) =>
  fetchRequestHandler({ endpoint: '/bench/write', req: request, router: bareRouter })
