import 'server-only'
import { TRPCError } from '@trpc/server'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { tooMany } from '@/domain/limits'
import { contextOf } from '../auth/request-context'
import { database, publicDatabase } from '../db/client'
import { countedAs } from '../limits/client'
import { countUse } from '../limits/count'
import { domainErrorIn } from './errors'
import { createCallerFactory } from './init'
import { appRouter } from './root'

export const createCaller = createCallerFactory(appRouter)

/** Who asks, of which database, on which day: read once for a request, however many components ask. */
export const getContext = cache(async () => {
  try {
    return await contextOf(await headers(), database(), publicDatabase())
  } catch (error) {
    throw domainErrorIn(error) ?? error
  }
})

/** The procedures, called in this process as the person who asks. */
export const getCaller = cache(async () =>
  createCaller(await getContext(), {
    onError: ({ error, ctx }) => Object.assign(error, { digest: digestOf(error, ctx?.requestId) }),
  }),
)

/** Counts what costs more to read than a page does, of the public: what they are told when it was too often, or null. */
export async function refuseTooManyReads(): Promise<string | null> {
  const { actor, db } = await getContext()
  if (actor.kind === 'user') return null
  const wait = await countUse(db, { limit: 'public-read', by: countedAs(actor, await headers()) })
  return wait === null ? null : tooMany(wait).message
}

/** What the page of an error shows as its reference, and how it knows that Milepost was only busy. */
function digestOf({ cause }: TRPCError, requestId: string | undefined) {
  const broken = domainErrorIn(cause)
  return broken !== undefined && 'digest' in broken ? broken.digest : requestId
}

/** What was read, or the not-found page when the actor may not know of it or it does not exist. */
export async function orNotFound<T>(read: Promise<T>): Promise<T> {
  try {
    return await read
  } catch (error) {
    if (error instanceof TRPCError && error.code === 'NOT_FOUND') notFound()
    throw error
  }
}
