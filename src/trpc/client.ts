'use client'
import {
  createTRPCClient,
  type HTTPLinkOptions,
  httpBatchLink,
  httpLink,
  splitLink,
} from '@trpc/client'
import superjson from 'superjson'
import type { AppRouter } from '@/server/trpc/root'
import { headersOf, pressLink } from './presses'

const shared = { url: '/api/trpc', transformer: superjson }

/** What is sent while its page is left is sent to the end, as far as the browser allows: up to 64 kB. */
const sendOnLeaving: NonNullable<
  HTTPLinkOptions<AppRouter['_def']['_config']['$types']>['fetch']
> = (asked, init) => {
  const keepalive = document.visibilityState === 'hidden'
  return fetch(asked, { ...init, signal: init?.signal ?? null, keepalive })
}

/**
 * The procedures, called from the browser. Reads of one moment travel together, ten at most; each change travels alone,
 * under a name of its own.
 */
export const trpc = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: ({ type }) => type === 'mutation',
      true: [
        pressLink(),
        httpLink({
          ...shared,
          headers: ({ op }) => headersOf(op.context),
          fetch: sendOnLeaving,
        }),
      ],
      false: httpBatchLink({ ...shared, maxItems: 10 }),
    }),
  ],
})
