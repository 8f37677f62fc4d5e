import { describe, expect, it } from 'vitest'
import { asDay } from '@/domain/dates/day'
import type { Decision } from '@/domain/portfolio-file/schema'
import { keepRecommendations } from '@/domain/reports/keep-recommendations'
import { withResolutions } from '@/domain/resolutions/resolved'

const NOT_PUBLIC = {
  nonPublic: { scheme: 'Schedule 12A', paragraph: '3', reason: 'A contract is being let.' },
}
const note: Decision = { key: 'note', kind: 'note', text: 'Note the report' }
const spend: Decision = {
  ...{ kind: 'approve', text: 'Approve the spending', visibility: NOT_PUBLIC },
  ...{ amount: { value: 600_000, currency: 'GBP' }, outcome: 'agreed', minute: '12' },
  recordedOn: asDay('2020-07-08'),
}
const FORMER = [note, spend]

describe('what is asked of Members', () => {
  it('keeps all that is on record of it wherever it is moved', () => {
    const asked = [
      { kind: spend.kind, text: spend.text },
      { key: 'note', kind: note.kind, text: note.text },
    ]
    expect(keepRecommendations(asked, FORMER)).toEqual([spend, note])
  })

  it('keeps its key when it is moved and worded anew at once', () => {
    const asked = [
      { kind: spend.kind, text: spend.text },
      { key: 'note', kind: 'note' as const, text: 'Receive the report' },
    ]
    expect(keepRecommendations(asked, FORMER)[1]).toEqual({ ...note, text: 'Receive the report' })
  })

  it('stays what the public may not read when its words change, and what was resolved on others is gone', () => {
    const asked = [note, { kind: 'approve' as const, text: 'Approve more spending' }]
    expect(keepRecommendations(asked, FORMER)[1]).toEqual({
      ...{ kind: 'approve', text: 'Approve more spending', visibility: NOT_PUBLIC },
      amount: { value: 600_000, currency: 'GBP' },
    })
  })

  it.each([
    ['another sum', { value: 700_000, currency: 'GBP' as const }, 700_000],
    ['no sum', null, undefined],
    ['nothing said of the sum', undefined, 600_000],
  ])('has %s', (_what, amount, value) => {
    const [kept] = keepRecommendations([{ kind: 'approve', text: spend.text, amount }], [spend])
    expect(kept?.amount?.value).toBe(value)
    expect(kept?.outcome).toBe('agreed')
  })

  it('is new where nothing stood in its place, and every former one is found once', () => {
    const same = { kind: 'note' as const, text: 'Note the report' }
    expect(keepRecommendations([same, same, same], [{ ...note }])).toEqual([note, same, same])
    expect(keepRecommendations([], FORMER)).toEqual([])
  })

  it('is what the meeting resolved on, in whatever order it is printed then', () => {
    const resolution = {
      ...{ meeting: 'finance', place: 1, text: 'Second', outcome: 'refused' as const },
      ...{ amendment: null, minute: '7' },
    }
    const [first, second] = ['First', 'Second'].map((text) => ({ kind: 'agree' as const, text }))
    if (first === undefined || second === undefined) throw new Error('There are two')
    const moved = keepRecommendations([second, first], [first, second])
    expect(withResolutions(moved, [resolution]).map(({ outcome }) => outcome)).toEqual([
      'refused',
      undefined,
    ])
  })
})
