import { describe, expect, it } from 'vitest'
import { descriptionRows, descriptionToSave } from '@/components/programmes/edit-merge'

const START = { key: 'network', kind: 'project' as const, organisations: ['council'] }
const FORM = {
  kind: 'project' as const,
  objective: '',
  parent: '',
  organisations: ['council'],
  status: undefined,
  stage: 'build',
  lead: '',
  sponsor: '',
  visibility: 'public' as const,
}
const GROUND = { scheme: 'Schedule 12A', paragraph: '3', reason: 'Prices' }
const SAVED = {
  ...{ version: 2, kind: 'service', parent: 'estate', organisations: ['council'] },
  visibility: { nonPublic: { ...GROUND, reviewOn: '2021-01-01' } },
}
const CHOICES = { people: [], programmes: [], organisations: [], leads: [] }

describe('Saving a programme that somebody else saved meanwhile', () => {
  it.each([undefined, 'public' as const])(
    'leaves it withheld when the form started from visibility %s',
    (visibility) => {
      const start = visibility === undefined ? START : { ...START, visibility }
      expect(descriptionToSave(FORM, start, SAVED)).toEqual({
        ...FORM,
        kind: 'service',
        parent: 'estate',
        visibility: { nonPublic: GROUND },
      })
    },
  )

  it('saves the form as it is when nobody else did', () => {
    expect(descriptionToSave(FORM, START, null)).toBe(FORM)
  })

  it('shows every field that differs and says which stay', () => {
    const rows = descriptionRows(FORM, START, SAVED, CHOICES)
    expect(rows.map(({ label }) => label)).toEqual(['Kind', 'Part of', 'Stage', 'Who may read it'])
    expect(rows.at(-1)).toEqual({
      label: 'Who may read it',
      theirs: 'Staff and Members only: Schedule 12A, paragraph 3. Prices',
      yours: 'Not changed by you: theirs stays.',
    })
  })
})
