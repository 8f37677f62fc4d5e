import { describe, expect, test } from 'vitest'
import {
  ACTIONS,
  type Action,
  type Actor,
  can,
  PUBLIC,
  ROLES,
  type Role,
  seesNonPublic,
} from '@/domain/access'

const user = (role: Role, leads: readonly string[] = []): Actor => ({
  kind: 'user',
  id: 1,
  name: 'Somebody',
  role,
  leads,
})

/** Who may do each action to anything at all, in the order of the roles, the public last. */
const MAY: Record<Action, string> = {
  'programme.read': 'yes yes yes yes yes yes',
  'programme.write': 'yes yes no no no no',
  'milestone.write': 'yes yes no no no no',
  'risk.write': 'yes yes no no no no',
  'measure.write': 'yes yes no no no no',
  'rating.record': 'yes yes yes no no no',
  'event.add': 'yes yes yes no no no',
  'fact.withhold': 'yes yes yes no no no',
  'fact.release': 'yes yes no no no no',
  'classification.read': 'yes yes yes yes no no',
  'report.read': 'yes yes yes yes yes yes',
  'report.write': 'yes no no yes no no',
  'report.review': 'yes yes yes yes no no',
  'report.approve': 'yes yes no yes no no',
  'report.publish': 'yes no no yes no no',
  'correction.drop': 'yes yes no no no no',
  'promise.record': 'yes yes no yes no no',
  'minutes.record': 'yes yes no yes no no',
  'committee.write': 'yes yes no yes no no',
  'action.read': 'yes yes yes yes yes yes',
  'action.answer': 'yes yes yes no no no',
  'portfolio.export': 'yes yes yes yes yes yes',
  'people.manage': 'yes no no no no no',
  'account.use': 'yes yes yes yes yes no',
  'jobs.manage': 'yes no no no no no',
  'status.read': 'yes no no no no no',
  'activity.read': 'yes yes yes yes no no',
  'draft.keep': 'yes yes yes yes yes no',
  'word-template.manage': 'yes yes no no no no',
  'house-style.manage': 'yes yes no no no no',
}

describe.each(ACTIONS)('%s', (action) => {
  const expected = MAY[action].split(' ')
  test.each(ROLES.map((role, index) => [role, expected[index]]))('%s: %s', (role, answer) => {
    expect(can(user(role, ['police-itm']), action)).toBe(answer === 'yes')
  })
  test(`the public: ${expected.at(-1)}`, () => {
    expect(can(PUBLIC, action)).toBe(expected.at(-1) === 'yes')
  })
})

test.each(['rating.record', 'event.add', 'fact.withhold'] as const)(
  'a lead does %s to the programmes that they lead now, and to no other',
  (action) => {
    const lead = user('programme-lead', ['police-itm'])
    expect(can(lead, action, { programme: 'police-itm', isPublic: false })).toBe(true)
    expect(can(lead, action, { programme: 'payroll', isPublic: true })).toBe(false)
    expect(can(lead, action, { isPublic: true })).toBe(false)
    expect(can(user('programme-lead'), action)).toBe(false)
  },
)

test('programmes that somebody else is said to lead give no right to anybody but a lead', () => {
  const member = user('member', ['police-itm'])
  expect(can(member, 'rating.record', { programme: 'police-itm', isPublic: true })).toBe(false)
})

describe('what is not public', () => {
  test.each(['programme.read', 'report.read', 'action.read', 'portfolio.export'] as const)(
    'is nothing to the public: %s',
    (action) => {
      expect(can(PUBLIC, action, { isPublic: true })).toBe(true)
      expect(can(PUBLIC, action, { isPublic: false })).toBe(false)
      expect(can(PUBLIC, action, {})).toBe(false)
    },
  )

  test('is seen, marked as such, by everybody who is signed in', () => {
    expect(seesNonPublic(PUBLIC)).toBe(false)
    for (const role of ROLES) expect(seesNonPublic(user(role))).toBe(true)
  })
})

describe('a report is read', () => {
  test.each([
    ['draft', false, false],
    ['approved', true, false],
    ['published', true, true],
  ] as const)('as %s by Members: %s, by the public: %s', (status, member, everybody) => {
    const subject = { isPublic: true, status }
    expect(can(user('member'), 'report.read', subject)).toBe(member)
    expect(can(PUBLIC, 'report.read', subject)).toBe(everybody)
    expect(can(PUBLIC, 'report.read', { isPublic: false, status })).toBe(false)
    expect(can(user('programme-lead'), 'report.read', subject)).toBe(true)
  })
})
