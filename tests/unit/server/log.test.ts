import { describe, expect, test } from 'vitest'
import { makeLog, withoutValues } from '@/server/log-format.mjs'

test('the log of a failed query tells the query and its cause, and none of its values', () => {
  const cause = Object.assign(new Error('duplicate key'), { detail: 'Key (email)=(ann@x.uk)' })
  const failed = Object.assign(new Error('Failed query: insert\nparams: ann@x.uk', { cause }), {
    query: 'insert into app_user (email) values ($1)',
    params: ['ann@x.uk'],
  })
  const told = withoutValues(new Error('Something went wrong', { cause: failed }))
  expect(told).toMatchObject({
    message: 'Something went wrong',
    cause: {
      message: 'insert into app_user (email) values ($1)',
      cause: { message: 'duplicate key' },
    },
  })
  expect(JSON.stringify(told)).not.toContain('ann@x.uk')
})

/** The lines that a log writes. */
function logged() {
  const lines: string[] = []
  return { lines, log: makeLog('info', { write: (line) => lines.push(line) }) }
}

describe('R-34: the log', () => {
  test('writes one line an entry, whatever the values hold, so that nobody can make up another', () => {
    const { lines, log } = logged()
    const forged = 'x\r\n{"level":"info","msg":"signed in"}\u2028\u0085'
    log.info({ path: `/${forged}`, requestId: forged }, forged)
    expect(lines).toHaveLength(1)
    expect(lines[0]?.trimEnd()).not.toMatch(/[\r\n]/)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ path: `/${forged}`, msg: forged })
  })

  test('says when in UTC, how grave it is, and none of the secrets that it was given', () => {
    const { lines, log } = logged()
    const secrets = { cookie: 's3cret', authorization: 's3cret', token: 's3cret', email: 's3cret' }
    log.warn({ ...secrets, request: { headers: { ...secrets, 'set-cookie': 's3cret' } } }, 'told')
    expect(lines.join('')).not.toContain('s3cret')
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'warn',
      time: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/),
      msg: 'told',
    })
  })
})
