import { spawn } from 'node:child_process'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { NO_SETTINGS } from '../support/launcher'
import { type Site, startSite } from '../support/site'

let site: Site

beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site?.stop())

it('R-28: a restore is rehearsed while people work, up to the bytes of a published report', async () => {
  const { code, output } = await run('restore-drill')
  expect(output).toContain('The backup can be restored.')
  expect(output).toMatch(/ok {4}table rating +[1-9]\d* and/)
  expect(output).toMatch(/ok {4}record of changes +whole/)
  expect(output).toMatch(/ok {4}changing what is on record +refused by every table/)
  expect(output).toMatch(/ok {4}signing in +with a one-time link/)
  expect(output).toMatch(/ok {4}report member-update-2016-09, docx +the same \d+ bytes/)
  expect(output).not.toContain('FAIL')
  expect(code).toBe(0)
  expect((await fetch(`${site.origin}/programmes`)).status).toBe(200)
})

function run(name: string): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['src/cli/run.mjs', name], {
    env: { ...process.env, ...NO_SETTINGS, LOG_LEVEL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })))
}
