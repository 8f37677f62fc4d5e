import { Agent, request } from 'node:http'
import { median } from './median'

export interface Shot {
  path: string
  method?: 'GET' | 'POST'
  headers?: Record<string, string>
  body?: string
}

export interface LoadResult {
  requests: number
  /** Requests that did not answer 200. */
  failures: number
  /** Milliseconds of the server's CPU a request. */
  cpuPerRequest: number
  /** Milliseconds, median of all requests. */
  median: number
  perSecond: number
}

interface Answer {
  status: number
  body: string
}

/** Sends one request over a kept connection and reads the whole answer. */
export function send(origin: string, agent: Agent, shot: Shot): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      new URL(shot.path, origin),
      { agent, method: shot.method ?? 'GET', headers: shot.headers },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }),
        )
        answer.on('error', reject)
      },
    )
    outgoing.on('error', reject)
    outgoing.end(shot.body)
  })
}

/** Milliseconds of CPU that the server's process has used so far. */
async function readServerCpu(origin: string, agent: Agent): Promise<number> {
  const answer = await send(origin, agent, { path: '/bench/cpu' })
  const usage: { cpu: number } = JSON.parse(answer.body)
  return usage.cpu
}

/**
 * Sends `requests` shots over `connections` kept connections, each connection one at a time. `shotAt` makes the nth.
 */
export async function measureLoad(
  origin: string,
  connections: number,
  requests: number,
  shotAt: (n: number) => Shot,
): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const latencies: number[] = []
  let next = 0
  let failures = 0
  const cpuBefore = await readServerCpu(origin, agent)
  const started = performance.now()
  const walk = async () => {
    while (next < requests) {
      const shot = shotAt(next++)
      const sent = performance.now()
      const answer = await send(origin, agent, shot)
      latencies.push(performance.now() - sent)
      if (answer.status !== 200) failures++
    }
  }
  await Promise.all(Array.from({ length: connections }, walk))
  const seconds = (performance.now() - started) / 1000
  const cpu = (await readServerCpu(origin, agent)) - cpuBefore
  agent.destroy()
  return {
    requests,
    failures,
    cpuPerRequest: cpu / requests,
    median: median(latencies),
    perSecond: requests / seconds,
  }
}
