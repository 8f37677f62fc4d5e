import 'server-only'
import { setTimeout as after } from 'node:timers/promises'
import type { Db } from '../db/client'
import { plainText } from '../http/plain-text'
import { isPrimaryAway } from '../read-only'
import { type Check, checkDatabase, checkDisk, checkMigrations, checkWorker } from './checks'

const PATIENCE_MS = 1000
const NO_ANSWER = 'the database does not answer'

/** Without the database nothing else can be asked. */
const THEN: readonly Check[] = [checkMigrations(), checkWorker, checkDisk()]

/**
 * 200 when requests may be sent here; else 503 with a line for each thing that is wrong. Everything has a second, so that
 * the loss of the database and its return are seen as soon as somebody asks. While its replica answers the public is served,
 * so requests may be sent.
 */
export async function handleReadiness(db: Db, then = THEN): Promise<Response> {
  if (isPrimaryAway())
    return plainText(200, 'ready to be read by the public: the database does not answer')
  const lost = await inTime(checkDatabase(db), NO_ANSWER)
  if (lost !== null) return plainText(503, lost)
  const found = await Promise.all(then.map((check) => inTime(check(db), 'a check has no answer')))
  const faults = found.filter((fault) => fault !== null)
  return faults.length === 0 ? plainText(200, 'ready') : plainText(503, faults.join('\n'))
}

/** 200 while the process runs, whatever else does not. */
export function handleLiveness(): Response {
  return plainText(200, 'alive')
}

async function inTime(found: Promise<string | null>, otherwise: string): Promise<string | null> {
  return Promise.race([found.catch(() => otherwise), after(PATIENCE_MS, otherwise, { ref: false })])
}
