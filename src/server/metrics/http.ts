import 'server-only'
import { createHash, timingSafeEqual } from 'node:crypto'
import { setTimeout as after } from 'node:timers/promises'
import { Gauge, Registry } from 'prom-client'
import { env } from '@/env'
import type { Db } from '../db/client'
import { COLLECTORS } from './collectors'
import { metrics } from './registry.mjs'

const PATIENCE_MS = 2000

/** The numbers of this process for whoever shows the token, in the text form of Prometheus. Without a token there is no such page. */
export async function handleMetrics(
  request: Request,
  db: Db,
  token = env.metricsToken,
): Promise<Response> {
  if (token === undefined) return new Response('There is no such page.\n', { status: 404 })
  if (!isSame(request.headers.get('authorization') ?? '', `Bearer ${token}`))
    return new Response('Show the token of METRICS_TOKEN: Authorization: Bearer ...\n', {
      status: 401,
      headers: { 'www-authenticate': 'Bearer' },
    })
  const text = await Promise.all([metrics().register.metrics(), readCollectors(db)])
  return new Response(text.join('\n'), {
    headers: { 'content-type': Registry.PROMETHEUS_CONTENT_TYPE, 'cache-control': 'no-store' },
  })
}

/** A number that cannot be read now is left out; the others are told. */
async function readCollectors(db: Db): Promise<string> {
  const register = new Registry()
  await Promise.allSettled(
    COLLECTORS.map(async ({ name, help, labels, read }) => {
      const samples = await Promise.race([read(db), after(PATIENCE_MS, [], { ref: false })])
      const gauge = new Gauge({ name, help, labelNames: labels, registers: [register] })
      for (const sample of samples) gauge.set(sample.labels, sample.value)
    }),
  )
  return register.metrics()
}

/** Whether two texts are the same, in a time that tells nothing about where they differ. */
function isSame(given: string, expected: string): boolean {
  const [one, other] = [given, expected].map((text) => createHash('sha256').update(text).digest())
  return one !== undefined && other !== undefined && timingSafeEqual(one, other)
}
