import { describe, expect, it } from 'vitest'
import type { SectionDraft } from '@/components/reports/form-start'
import { changeSections } from '@/components/reports/sections-state'
import { startFrom, templateFor } from '@/components/reports/template-start'
import { asDay } from '@/domain/dates/day'
import type { ReportChoices } from '@/domain/reports/views'

const LAYOUT = {
  sections: [
    { kind: 'authored' as const, heading: 'Background' },
    { kind: 'programmes' as const },
    { kind: 'risks' as const },
    { kind: 'implications' as const, heading: 'What follows' },
  ],
  implications: ['Legal implications'],
  recommendation: { kind: 'agree' as const, text: 'Agree it' },
}

const choices: ReportChoices = {
  today: asDay('2020-07-08'),
  meetings: [
    {
      key: 'finance-july',
      committee: 'Finance Committee',
      date: asDay('2020-07-21'),
      of: 'finance',
    },
    { key: 'audit-july', committee: 'Audit Committee', date: asDay('2020-07-22'), of: 'audit' },
  ],
  templates: { finance: [{ purpose: 'decision', from: asDay('2020-07-21'), layout: LAYOUT }] },
  plan: null,
  programmes: [],
  measures: [],
  people: [],
}

const headings = (sections: readonly SectionDraft[]) => sections.map(({ heading }) => heading)
const start = startFrom(LAYOUT, { name: 'start-1', usualPeriods: 'June 2020' })

describe('a new report', () => {
  it.each([
    [{ meeting: 'finance-july', purpose: 'decision' }, 'Finance Committee'],
    [{ meeting: 'finance-july', purpose: 'information' }, null],
    [{ meeting: 'audit-july', purpose: 'decision' }, null],
  ])('to %j starts from the template of %s', (first, committee) => {
    expect(templateFor(first, choices)?.committee).toBe(committee)
  })

  it('starts from nothing until its meeting is chosen', () => {
    expect(templateFor({ meeting: '', purpose: 'decision' }, choices)).toBeNull()
  })

  it('has the sections of the template in its order, and what is usually asked', () => {
    expect(headings(start.sections)).toEqual(['Background', 'Risks', 'What follows'])
    expect(start.sections[2]).toMatchObject({
      paragraphs: [{ text: 'Legal implications: not applicable.' }],
    })
    expect(start.recommendations).toEqual([{ kind: 'agree', text: 'Agree it', amount: '' }])
  })

  it('leaves out implications that have no sub-headings', () => {
    const bare = { sections: [{ kind: 'implications' as const }], implications: [] }
    expect(startFrom(bare, { name: 'x', usualPeriods: '' })).toEqual({
      ...{ sections: [], programmesBefore: undefined, recommendations: [] },
    })
  })

  it('takes programmes in where the template has them, and at the end where that place is gone', () => {
    const programme = (key: string) => ({ key, name: key, isPublic: true })
    const begun = changeSections(
      { sections: [], said: '', added: 0 },
      { do: 'begin', ...start, said: 'Begun.' },
    )
    const one = changeSections(begun, { do: 'add-programme', programme: programme('Quay') })
    const two = changeSections(one, { do: 'add-programme', programme: programme('Pier') })
    expect(headings(two.sections)).toEqual(['Background', 'Quay', 'Pier', 'Risks', 'What follows'])
    const gone = changeSections(two, { do: 'remove', id: start.programmesBefore ?? '' })
    const three = changeSections(gone, { do: 'add-programme', programme: programme('Lock') })
    expect(headings(three.sections).at(-1)).toBe('Lock')
  })
})
