import type { TRPCLink } from '@trpc/client'
import { observable } from '@trpc/server/observable'
import superjson from 'superjson'
import type { AppRouter } from '@/server/trpc/root'
import { isLost } from './fault'

/**
 * Names each change that is sent. While it is not known whether a change was recorded, the same change sent again goes
 * under the same name, under which the server records it once. An answer ends that, and so does any other content.
 */
export function pressLink(): TRPCLink<AppRouter> {
  const unanswered = new Map<string, string>()
  return () =>
    ({ op, next }) =>
      observable((observer) => {
        const asked = `${op.path} ${superjson.stringify(op.input)}`
        const idempotencyKey = unanswered.get(asked) ?? newKey()
        unanswered.set(asked, idempotencyKey)
        return next({ ...op, context: { ...op.context, idempotencyKey } }).subscribe({
          next: (answer) => {
            unanswered.delete(asked)
            observer.next(answer)
          },
          error: (error) => {
            if (!isLost(error)) unanswered.delete(asked)
            observer.error(error)
          },
          complete: () => observer.complete(),
        })
      })
}

/** The header that carries the name of a change. */
export function headersOf(context: Record<string, unknown>): Record<string, string> {
  const { idempotencyKey } = context
  return typeof idempotencyKey === 'string' ? { 'idempotency-key': idempotencyKey } : {}
}

/** A UUID of version 4, also where the page came over plain http and `crypto.randomUUID` is missing. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const [first, second, third] = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(13, 16)]
  return `${first}-${second}-4${third}-a${hex.slice(17, 20)}-${hex.slice(20)}`
}
