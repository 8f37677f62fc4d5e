import { expect, it } from 'vitest'
import { freePort } from '@/server/db/embedded/port.mjs'
import { launchStart, temporaryFolder } from '../support/launcher'

const SIGN_INS = ['PMO manager', 'Lead, Police ITM', 'Report author', 'Member', 'Administrator']

it('npm start serves the sample, stops in order, and answers soon when nothing has changed', async () => {
  const home = temporaryFolder()
  const port = (await freePort(0)) ?? 0
  const start = () => launchStart(home, ['--port', String(port)])

  const first = await start()
  await first.says('Ctrl-C stops it.')
  for (const name of SIGN_INS) expect(first.output()).toContain(`  ${name}\n`)
  first.kill('SIGINT')
  expect((await first.ended).code).toBe(0)
  expect(await freePort(port)).toBe(port)

  const began = performance.now()
  const second = await start()
  await second.says('Ctrl-C stops it.')
  expect(performance.now() - began).toBeLessThan(60_000)
  for (const long of ['Installing packages', 'Building the application'])
    expect(second.output()).not.toContain(long)
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200)

  second.kill('SIGKILL')
  await expect.poll(() => freePort(port)).toBe(port)
})
