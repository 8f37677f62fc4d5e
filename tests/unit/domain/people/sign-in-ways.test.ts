import { expect, test } from 'vitest'
import { ROLES } from '@/domain/access'
import { maySignInByEmail } from '@/domain/people/sign-in-ways'

test('S-22: only a member may sign in with a link by e-mail', () => {
  expect(ROLES.filter(maySignInByEmail)).toEqual(['member'])
})
