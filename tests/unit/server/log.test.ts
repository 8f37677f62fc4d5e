import { expect, test } from 'vitest'
import { withoutValues } from '@/server/log'

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
