import { describe, expect, test } from 'vitest'
import { type Compared, compareVersions } from '@/components/forms/compare'
import { comparedDescription } from '@/components/programmes/compared-description'

const CHOICES = {
  people: [{ key: 'chief', name: 'Chief Officer' }],
  programmes: [{ key: 'estate', name: 'Estate' }],
  organisations: [
    { key: 'council', name: 'The council' },
    { key: 'police', name: 'The police' },
  ],
  leads: [],
}
const START = { kind: ['project'], organisations: ['council'], stage: [''], visibility: ['public'] }
const GROUND = { scheme: 'Schedule 12A', paragraph: '3', reason: 'Prices' }
const SAVED = {
  ...{ version: 2, kind: 'service', parent: 'estate', organisations: ['police', 'council'] },
  visibility: { nonPublic: { ...GROUND, reviewOn: '2021-01-01' } },
}

const compared = (yours: Record<string, string[]>, current: unknown = SAVED) =>
  compareVersions(comparedDescription(CHOICES), {
    start: START,
    yours: { ...START, ...yours },
    current,
  })

describe('R-3, U-10: a description that somebody else saved meanwhile', () => {
  test('gives what only they changed, and asks about nothing else', () => {
    const { rows, taken } = compared({ stage: ['build'] })
    expect(rows).toEqual([])
    expect(taken).toEqual({
      kind: ['service'],
      parent: ['estate'],
      organisations: ['police', 'council'],
      visibility: ['nonPublic'],
      'visibility.nonPublic.scheme': ['Schedule 12A'],
      'visibility.nonPublic.paragraph': ['3'],
      'visibility.nonPublic.reason': ['Prices'],
      'visibility.nonPublic.reviewOn': ['1 January 2021'],
    })
  })

  test('asks about what both changed, in the words of people', () => {
    const { rows, taken } = compared({ kind: ['workstream'], organisations: [] })
    expect(rows).toEqual([
      { field: 'kind', label: 'Kind', theirs: 'Service', yours: 'Workstream' },
      {
        field: 'organisations',
        label: 'Organisations',
        theirs: 'The council\nThe police',
        yours: '',
      },
    ])
    expect(taken).not.toHaveProperty('kind')
  })

  test('asks nothing where both changed it to the same, whatever the order and the spaces', () => {
    const { rows } = compared({ kind: ['service'], organisations: ['council', ' police '] })
    expect(rows).toEqual([])
  })

  test('leaves yours what they did not change', () => {
    const same = { kind: 'project', organisations: ['council'], stage: null, visibility: null }
    const { rows, taken } = compared({ stage: ['build'], visibility: ['nonPublic'] }, same)
    expect({ rows, taken }).toEqual({ rows: [], taken: {} })
  })
})

describe('U-10: what is said anew each time', () => {
  const COMPARED: Compared[] = [
    { label: 'Rating', field: 'value', isOwn: true },
    { label: 'By when', field: 'by', isOwn: true, isDate: true },
    { label: 'Reason', field: 'reason', isOwn: true },
  ]
  const of = (yours: Record<string, string[]>) =>
    compareVersions(COMPARED, {
      start: { value: ['amber'] },
      yours: { value: ['amber'], ...yours },
      current: { value: 'red', by: '2020-10', reason: 'Late' },
    })

  test('is never taken over unasked, though it was not touched', () => {
    const { rows, taken } = of({})
    expect(rows).toMatchObject([{ label: 'Rating', theirs: 'red', yours: 'amber' }])
    expect(taken).toEqual({})
  })

  test('is compared as a date however it was typed', () => {
    expect(of({ by: ['October 2020'] }).rows.map(({ label }) => label)).toEqual(['Rating'])
    expect(of({ by: ['1/11/2020'] }).rows[1]).toMatchObject({
      theirs: 'October 2020',
      yours: '1 November 2020',
    })
  })
})
