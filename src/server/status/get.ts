import 'server-only'
import { setTimeout as after } from 'node:timers/promises'
import { assertCan } from '@/domain/authorise'
import { type StatusLine, unread } from '@/domain/status/line'
import type { ServerContext } from '../context'
import type { Db } from '../db/client'
import { log } from '../log'
import { type Check, PARTS } from './parts'

const PATIENCE_MS = 3_000

/** The state of everything that Milepost needs. A part that cannot be read says so; the others are told. */
export async function getStatus(ctx: ServerContext) {
  assertCan(ctx.actor, 'status.read')
  return Promise.all(
    PARTS.map(async ({ checks, ...part }) => ({
      ...part,
      lines: await readLines(ctx.db, checks),
    })),
  )
}

async function readLines(db: Db, checks: readonly Check[]): Promise<StatusLine[]> {
  const found = await Promise.allSettled(checks.map(({ read }) => inTime(read(db))))
  return checks.flatMap(({ about }, place) => {
    const outcome = found[place]
    if (outcome?.status === 'fulfilled') return outcome.value
    log.warn({ err: outcome?.reason, about }, 'a line of the status page could not be read')
    return [unread(about)]
  })
}

async function inTime(reading: Promise<StatusLine[]>): Promise<StatusLine[]> {
  return Promise.race([
    reading,
    after(PATIENCE_MS, null, { ref: false }).then(() => {
      throw new Error('It took too long')
    }),
  ])
}
