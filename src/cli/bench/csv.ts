import { Agent } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { send } from './load'
import { goal, milliseconds, type Row } from './table'

/** The whole portfolio as CSV: how long it takes and how much memory the server holds at most while it streams. */
export async function measureCsv(origin: string, cookie: string, size: number): Promise<Row> {
  const agent = new Agent({ keepAlive: true })
  const readMemory = async () => {
    const usage: { rss: number } = JSON.parse(
      (await send(origin, agent, { path: '/bench/cpu' })).body,
    )
    return usage.rss / 2 ** 20
  }
  const download = () => send(origin, agent, { path: '/portfolio.csv', headers: { cookie } })
  await download()
  const before = await readMemory()
  const started = performance.now()
  let most = before
  let finished = false
  const watch = (async () => {
    while (!finished) {
      most = Math.max(most, await readMemory())
      await sleep(100)
    }
  })()
  const answer = await download()
  const elapsed = performance.now() - started
  finished = true
  await watch
  agent.destroy()
  return {
    what: `portfolio as CSV, ${answer.body.split('\n').length.toLocaleString('en-GB')} lines`,
    size: size.toLocaleString('en-GB'),
    connections: '1',
    ours: `${milliseconds(elapsed)}, server memory grew by ${(most - before).toFixed(0)} MiB`,
    bare: '',
    ratio: '',
    goal: goal('< 2 s', elapsed < 2000),
  }
}
