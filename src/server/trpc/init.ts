import 'server-only'
import { initTRPC } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import superjson from 'superjson'
import { DomainError } from '@/domain/errors'
import type { ServerContext } from '../context'
import { aroundTransactions } from '../db/transaction-scope'
import { changeOf } from '../idempotency/once'
import { log } from '../log'
import { assertChangeable } from '../read-only'
import { toTransportError } from './errors'
import { fieldFaults } from './field-faults'
import { tellRefusal } from './tell-refusal'

const t = initTRPC.context<ServerContext>().create({
  transformer: superjson,
  errorFormatter({ shape, error, ctx }) {
    const told = toTransportError(error)
    const { message, cause, code } = told
    return {
      message,
      code: shape.code,
      data: {
        code,
        httpStatus: getHTTPStatusCodeFromError(told),
        requestId: ctx?.requestId ?? null,
        fields: fieldFaults(cause),
        current: cause instanceof DomainError ? (cause.current ?? null) : null,
      },
    }
  },
})

/** In tRPC 11 `next()` never rejects, so the translation looks at the result. */
const translateErrors = t.middleware(async ({ next, path, type, ctx, getRawInput }) => {
  const result = await next()
  if (result.ok) return result
  const error = toTransportError(result.error)
  if (error.code === 'INTERNAL_SERVER_ERROR')
    log.error(
      { err: error.cause ?? result.error, path, requestId: ctx.requestId },
      'request failed',
    )
  await tellRefusal(error, { path, type, ctx, getRawInput })
  return { ...result, error }
})

/** Reads go on while nothing may be changed. */
const refuseChanges = t.middleware(({ next, type }) => {
  if (type === 'mutation') assertChangeable()
  return next()
})

/** The innermost of all: what others put around a change opens no transaction of the change. */
const recordOnce = t.middleware(async ({ next, path, type, ctx, getRawInput }) => {
  if (type !== 'mutation') return next()
  const { open, assertAnswer } = changeOf(ctx, path, await getRawInput())
  const result = await aroundTransactions(open, () => next())
  if (result.ok) assertAnswer(result.data)
  return result
})

export const router = t.router
export const procedure = t.procedure.use(translateErrors).use(refuseChanges).use(recordOnce)
export const createCallerFactory = t.createCallerFactory
