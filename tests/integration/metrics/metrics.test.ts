import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { trace } from '@opentelemetry/api'
import { sql } from 'drizzle-orm'
import { describe, expect, onTestFinished, test } from 'vitest'
import { handleMetrics } from '@/server/metrics/http'
import { metrics } from '@/server/metrics/registry.mjs'
import { startTraces } from '@/server/telemetry'
import { testDatabase } from '../../support/database'

const database = testDatabase()
const TOKEN = 'a token that only the one who watches knows'

const ask = (authorization: string | undefined, token: string | undefined) =>
  handleMetrics(
    new Request('http://127.0.0.1/metrics', {
      headers: authorization === undefined ? {} : { authorization },
    }),
    database.db,
    token,
  )

describe('R-35: /metrics', () => {
  test.each([
    ['nobody set a token', `Bearer ${TOKEN}`, undefined, 404],
    ['no token is shown', undefined, TOKEN, 401],
    ['another token is shown', 'Bearer something else', TOKEN, 401],
    ['the token is shown as a password', `Basic ${TOKEN}`, TOKEN, 401],
    ['the token is shown', `Bearer ${TOKEN}`, TOKEN, 200],
  ])('when %s', async (_, authorization, token, status) => {
    expect((await ask(authorization, token)).status).toBe(status)
  })

  test('tells requests, errors, the pool, the jobs, the chain and the process', async () => {
    metrics().requests.inc({ route: '/programmes', method: 'GET', status: 200 })
    metrics().durations.observe({ route: '/programmes' }, 0.1)
    metrics().faults.inc({ kind: 'request' })
    await database.db.execute(sql`select 1`)
    const told = async () => (await ask(`Bearer ${TOKEN}`, TOKEN)).text()
    for (const line of [
      'milepost_requests_total{route="/programmes",method="GET",status="200"} 1',
      'milepost_request_duration_seconds_bucket{le="0.1",route="/programmes"} 1',
      'milepost_faults_total{kind="request"} 1',
      'milepost_database_pool_in_use{pool="milepost"}',
      'milepost_database_pool_queued{pool="milepost"} 0',
      'milepost_database_pool_refused_total{pool="milepost"} 0',
      'milepost_jobs_lag_seconds{kind=',
      'milepost_audit_chain_height 0',
      'nodejs_eventloop_lag_seconds',
      'process_resident_memory_bytes',
    ])
      await expect.poll(told).toContain(line)
  })
})

test('R-35: traces go to the collector that is named', async () => {
  const posted: { path: string | undefined; bytes: string }[] = []
  const collector = createServer((request, answer) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      posted.push({ path: request.url, bytes: Buffer.concat(chunks).toString('utf8') })
      answer.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
  })
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve))
  const provider = startTraces(`http://127.0.0.1:${portOf(collector.address())}/`)
  onTestFinished(async () => {
    await provider.shutdown()
    trace.disable()
    collector.close()
  })
  trace.getTracer('a test').startSpan('drawing the portfolio').end()
  await provider.forceFlush()
  expect(posted).toEqual([
    { path: '/v1/traces', bytes: expect.stringContaining('drawing the portfolio') },
  ])
})

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0
}
