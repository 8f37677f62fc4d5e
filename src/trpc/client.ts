'use client'
import { createTRPCClient, httpBatchLink, httpLink, splitLink } from '@trpc/client'
import superjson from 'superjson'
import type { AppRouter } from '@/server/trpc/root'
import { headersOf, pressLink } from './presses'

const shared = { url: '/api/trpc', transformer: superjson }

/**
 * The procedures, called from the browser. Reads of one moment travel together, ten at most; each change travels alone,
 * under a name of its own.
 */
export const trpc = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: ({ type }) => type === 'mutation',
      true: [pressLink(), httpLink({ ...shared, headers: ({ op }) => headersOf(op.context) })],
      false: httpBatchLink({ ...shared, maxItems: 10 }),
    }),
  ],
})
