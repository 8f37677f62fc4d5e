import { Agent } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { send } from './load'

export interface DownloadResult {
  what: 'csv' | 'json'
  size: number
  lines: number
  ms: number
  /** Milliseconds of the server's CPU. */
  cpuMs: number
  /** By how much the server's memory grew at most while it streamed. */
  grewMiB: number
}

/** The whole portfolio as one file: how long it takes, warm, and how much memory the server holds at most meanwhile. */
export async function measureDownload(
  origin: string,
  cookie: string,
  { what, size }: Pick<DownloadResult, 'what' | 'size'>,
): Promise<DownloadResult> {
  const agent = new Agent({ keepAlive: true })
  const readUse = async (): Promise<{ rss: number; cpu: number }> =>
    JSON.parse((await send(origin, agent, { path: '/bench/cpu' })).body)
  const download = () => send(origin, agent, { path: `/portfolio.${what}`, headers: { cookie } })
  await download()
  const before = await readUse()
  const started = performance.now()
  let most = before.rss
  let finished = false
  const watch = (async () => {
    while (!finished) {
      most = Math.max(most, (await readUse()).rss)
      await sleep(100)
    }
  })()
  const { status, body } = await download()
  const ms = performance.now() - started
  finished = true
  await watch
  const { cpu } = await readUse()
  agent.destroy()
  if (status !== 200) throw new Error(`/portfolio.${what} was answered with ${status}`)
  const grewMiB = (most - before.rss) / 2 ** 20
  return { what, size, lines: body.split('\n').length, ms, cpuMs: cpu - before.cpu, grewMiB }
}
