import 'server-only'
import { initTRPC } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { DomainError } from '@/domain/errors'
import { forReading, type ServerContext } from '../context'
import { aroundTransactions } from '../db/transaction-scope'
import { changeOf } from '../idempotency/once'
import { log } from '../log'
import { assertChangeable } from '../read-only'
import { toTransportError } from './errors'
import { fieldFaults } from './field-faults'
import { tellRefusal } from './tell-refusal'
import { transformer } from './transformer'

const t = initTRPC.context<ServerContext>().create({
  transformer,
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

/** What the public asks is asked of the database as the public’s role; a change is the application’s to refuse. */
const readAsActor = t.middleware(({ next, type, ctx }) =>
  next({ ctx: type === 'query' ? forReading(ctx) : ctx }),
)

export const router = t.router

/** For what is asked before anybody is signed in, of those who may be. */
export const signInProcedure = t.procedure.use(translateErrors).use(refuseChanges).use(recordOnce)
export const procedure = signInProcedure.use(readAsActor)
export const createCallerFactory = t.createCallerFactory
