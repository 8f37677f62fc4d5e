import { describe, expect, it } from 'vitest'
import { differingFields, keepTheirs } from '@/domain/keep-theirs'

const GROUND = { nonPublic: { scheme: 'Schedule 12A', paragraph: '3', reason: 'Prices' } }
const START = {
  stage: 'design',
  lead: '',
  organisations: ['clinic', 'school'],
  visibility: 'public' as 'public' | typeof GROUND,
}

describe('keeping what somebody else saved', () => {
  it('keeps a programme withheld when the person touched another field', () => {
    const yours = { ...START, stage: 'build' }
    const theirs = { ...START, visibility: GROUND, organisations: ['school'] }
    expect(keepTheirs({ start: START, yours, theirs })).toEqual({
      ...START,
      stage: 'build',
      visibility: GROUND,
      organisations: ['school'],
    })
  })

  it('saves what the person touched over theirs, also to nothing', () => {
    const yours = { ...START, stage: '', visibility: GROUND }
    const theirs = { ...START, stage: 'review' }
    expect(keepTheirs({ start: START, yours, theirs })).toEqual(yours)
  })

  it.each([
    ['spaces around an answer', { stage: ' design ' }],
    ['an answer left empty', { lead: '' }],
    ['the order of what is ticked', { organisations: ['school', 'clinic'] }],
  ])('does not take %s for a change', (_what, change) => {
    const theirs = { ...START, stage: 'review', lead: 'amy', organisations: ['bank'] }
    expect(keepTheirs({ start: START, yours: { ...START, ...change }, theirs })).toEqual({
      ...theirs,
    })
  })

  it('names every field that differs', () => {
    const theirs = { ...START, visibility: GROUND, lead: 'amy' }
    expect(differingFields(START, theirs)).toEqual(['lead', 'visibility'])
  })
})
