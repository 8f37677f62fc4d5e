import { describe, expect, test } from 'vitest'
import { ROLES, type Role } from '@/domain/access'
import {
  carriesRole,
  MFA_POLICIES,
  roleInSession,
  type SignedInHow,
} from '@/domain/people/second-factor'
import { MFA_EVIDENCE, SIGN_IN_WAYS } from '@/domain/people/sign-in-ways'

const LIVE = { mfa: 'evidence', isSample: false } as const
const how = (changes: Partial<SignedInHow>): SignedInHow => ({
  with: 'link',
  mfa: 'not said',
  fromConsole: false,
  ...changes,
})

const MORE_THAN_A_MEMBER: readonly Role[] = [
  'administrator',
  'pmo-manager',
  'programme-lead',
  'report-author',
]

describe('S-22: a role that may change the record or say what is reported', () => {
  test.each<[string, Partial<SignedInHow>, object, boolean]>([
    ['an organisation that says so', { with: 'organisation', mfa: 'yes' }, {}, true],
    ['an organisation that says nothing', { with: 'organisation' }, {}, false],
    [
      'an organisation whose policy asks everybody',
      { with: 'organisation' },
      { mfa: 'conditional-access' },
      true,
    ],
    ['a link by e-mail', { with: 'e-mail' }, {}, false],
    [
      'a link by e-mail, whatever the policy',
      { with: 'e-mail' },
      { mfa: 'conditional-access' },
      false,
    ],
    ['a link by e-mail, in the sample', { with: 'e-mail' }, { isSample: true }, false],
    ['a link that was handed over', { with: 'link' }, {}, false],
    ['a link that was handed over, whatever the policy', {}, { mfa: 'conditional-access' }, false],
    ['a link that was handed over in the sample', {}, { isSample: true }, true],
    ['a link from the console', { fromConsole: true }, {}, true],
    ['a button of the sample', { with: 'sample' }, { isSample: true }, true],
    ['a button of the sample, once the site is live', { with: 'sample' }, {}, false],
  ])('signed in with %s', (_, way, policy, carried) => {
    for (const role of MORE_THAN_A_MEMBER) {
      const given = [how(way), { ...LIVE, ...policy }] as const
      expect(carriesRole(role, ...given)).toBe(carried)
      expect(roleInSession(role, ...given)).toBe(carried ? role : 'member')
    }
  })

  test('is every role but that of a Member, whom each way of signing in carries', () => {
    expect(ROLES.filter((role) => !carriesRole(role, how({ with: 'e-mail' }), LIVE))).toEqual(
      MORE_THAN_A_MEMBER,
    )
    for (const way of SIGN_IN_WAYS)
      for (const mfa of MFA_EVIDENCE)
        for (const policy of MFA_POLICIES)
          expect(
            carriesRole('member', how({ with: way, mfa }), { mfa: policy, isSample: false }),
          ).toBe(true)
  })
})
