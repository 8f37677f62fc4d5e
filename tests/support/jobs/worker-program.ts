import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { remindOwners } from '@/server/actions/remind'
import { connect } from '@/server/db/client'
import { JobFault } from '@/server/jobs/fault'
import type { Works } from '@/server/jobs/work'
import { runWorker } from '@/server/jobs/worker/run'
import { IDLE, QUICK } from './quick'

const url = process.env.DATABASE_URL ?? ''
const notes = postgres(url, { max: 1 })
const { db } = connect(url, { max: 3 })

const die = () => process.kill(process.pid, 'SIGKILL')

/** Notes the attempt outside of any transaction; true for the first. */
async function begin(job: string): Promise<boolean> {
  const before = await notes`select 1 from attempt where job_id = ${job}`
  await notes`insert into attempt values (${job}, ${process.pid})`
  return before.length === 0
}

/** What the next job waits for: a worker that dies with it just begun would have died for two jobs at once. */
let dying: Promise<void> | undefined

async function dieOnceFinished(job: string): Promise<void> {
  const finished = () => notes`select 1 from pgboss.job where id = ${job} and state = 'completed'`
  while ((await finished()).length === 0) await sleep(5)
  die()
}

/** The mail's subject says what happens at its first attempt; each attempt that ends leaves one effect. */
const works: Works = {
  ...IDLE,
  'send-mail': {
    async reach(_ctx, { id, payload: { subject } }) {
      await dying
      const isFirst = await begin(id)
      if (subject === 'poison') throw new JobFault('The address is refused.')
      if (subject === 'slow') await sleep(1000)
      if (subject === 'until it is told to stop') await once(stopping.signal, 'abort')
      if (!isFirst) return
      if (subject === 'killed when claimed') die()
      if (subject === 'stopped for a while') process.kill(process.pid, 'SIGSTOP')
      if (subject === 'endless') await sleep(600_000)
      if (subject === 'killed at work') {
        await sleep(50)
        die()
      }
    },
    async write(tx, _ctx, { id, payload: { subject } }) {
      const [{ count } = { count: 0 }] = await notes`
        select count(*)::int from attempt where job_id = ${id}`
      await tx.execute(`insert into effect values ('${id}')`)
      if (count > 1) return
      if (subject === 'killed before it finishes') die()
      if (subject === 'killed after it finished') dying = dieOnceFinished(id)
    },
  },
  /** Asks for its mails and dies before it has finished, the first time. */
  remind: {
    async write(tx, ctx, { id }) {
      await remindOwners(tx, ctx, 7)
      if (await begin(id)) die()
    },
  },
  purge: {
    write: async (tx, _ctx, { id }) =>
      void (await tx.execute(`insert into effect values ('${id}')`)),
  },
}

const stopping = new AbortController()
process.on('SIGTERM', () => stopping.abort())
await runWorker({
  url,
  db,
  works,
  schedules: process.env.SCHEDULED === '1' ? [{ kind: 'purge', every: 'hour' }] : [],
  stopping: stopping.signal,
  policy: QUICK,
})
process.exit(0)
