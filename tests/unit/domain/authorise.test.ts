import { describe, expect, test } from 'vitest'
import { ACTIONS, type Actor, PUBLIC } from '@/domain/access'
import { assertCan } from '@/domain/authorise'

const member: Actor = { kind: 'user', id: 1, name: 'Mo', role: 'member', leads: [] }

test('who may passes', () => {
  const admin: Actor = { kind: 'user', id: 1, name: 'Ada', role: 'administrator', leads: [] }
  for (const action of ACTIONS) expect(() => assertCan(admin, action)).not.toThrow()
})

test('who may not is told who can', () => {
  expect(() => assertCan(member, 'milestone.write', { isPublic: true })).toThrow(
    expect.objectContaining({
      code: 'FORBIDDEN',
      message: 'Only the PMO can change milestones. Ask a PMO manager.',
    }),
  )
})

test('who is not signed in is asked to', () => {
  expect(() => assertCan(PUBLIC, 'rating.record', { isPublic: true })).toThrow(
    expect.objectContaining({
      code: 'UNAUTHENTICATED',
      message:
        'Your session has ended or your access was changed. Open the sign-in page in another tab, sign in, and send this again: what you typed is kept.',
    }),
  )
  expect(() => assertCan(PUBLIC, 'people.manage')).toThrow(
    expect.objectContaining({ code: 'UNAUTHENTICATED' }),
  )
})

describe('what the actor may not know of', () => {
  test('is no programme to the public', () => {
    expect(() => assertCan(PUBLIC, 'rating.record', { isPublic: false })).toThrow(
      expect.objectContaining({ code: 'NOT_FOUND', message: 'There is no such programme.' }),
    )
  })

  test('is no report to a Member while it is a draft', () => {
    expect(() => assertCan(member, 'report.write', { isPublic: true, status: 'draft' })).toThrow(
      expect.objectContaining({ code: 'NOT_FOUND', message: 'There is no such report.' }),
    )
    expect(() => assertCan(member, 'report.write', { isPublic: true, status: 'approved' })).toThrow(
      expect.objectContaining({ code: 'FORBIDDEN' }),
    )
  })
})
