import 'server-only'

/** Does what Milepost does in the background, until it is told to stop or its parent is gone. */
async function main(): Promise<void> {
  const { env } = await import('@/env')
  const { connect } = await import('@/server/db/client')
  const { writeAnchorOfToday } = await import('@/server/audit/anchor')
  const { log } = await import('@/server/log')
  const { schedules } = await import('@/server/jobs/schedules')
  const { WORKS } = await import('@/server/jobs/works')
  const { runWorker } = await import('@/server/jobs/worker/run')
  const stopping = new AbortController()
  for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(name, () => stopping.abort())
  const { db, close } = connect(env.databaseUrl, {
    max: 3,
    prepare: env.databasePrepare,
    name: 'milepost worker',
  })
  if (env.anchorFile !== undefined)
    await writeAnchorOfToday(db, env.anchorFile).catch((err: unknown) =>
      log.error({ err }, 'no anchor was written'),
    )
  await runWorker({
    url: env.databaseUrl,
    db,
    works: WORKS,
    schedules: schedules(),
    stopping: stopping.signal,
  })
  await close()
}

/** Whatever is not foreseen ends the process: whoever started it starts it again, and what it worked on is done again. */
function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}

process.on('uncaughtException', fail)
process.on('unhandledRejection', fail)
await main().catch(fail)
process.exit(0)
