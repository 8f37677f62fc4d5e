import 'server-only'
import { setTimeout as after } from 'node:timers/promises'
import type { Db } from '../db/client'
import { askDatabase } from './store'

const PATIENCE = 2000

/** 200 when the database answers within two seconds, so that requests may be sent here; else 503. */
export async function handleReadiness(db: Db): Promise<Response> {
  const isReady = await Promise.race([
    askDatabase(db).then(
      () => true,
      () => false,
    ),
    after(PATIENCE, false, { ref: false }),
  ])
  return isReady ? say('ready', 200) : say('the database does not answer', 503)
}

/** 200 while the process runs, whatever else does not. */
export function handleLiveness(): Response {
  return say('alive', 200)
}

function say(text: string, status: number): Response {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
  return new Response(`${text}\n`, { status, headers })
}
