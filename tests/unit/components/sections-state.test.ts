import { describe, expect, test } from 'vitest'
import {
  changeSections,
  type SectionsAction,
  type SectionsState,
} from '@/components/reports/sections-state'

const programme = (key: string) => ({ key, name: `The ${key} programme`, isPublic: true })
const run = (...actions: SectionsAction[]): SectionsState =>
  actions.reduce(changeSections, { sections: [], said: '', added: 0 })
const names = ({ sections }: SectionsState) =>
  sections.map((section) => (section.kind === 'programme' ? section.programme : section.kind))

const police: SectionsAction = { do: 'add-programme', programme: programme('police') }
const cloud: SectionsAction = { do: 'add-programme', programme: programme('cloud') }

describe('the sections of a report in the making', () => {
  test('are added at the end under the name of their programme', () => {
    const state = run(police, { do: 'add-authored' }, cloud)
    expect(names(state)).toEqual(['police', 'authored', 'cloud'])
    expect(state.sections[0]).toMatchObject({ heading: 'The police programme' })
    expect(state.said).toBe('The cloud programme was added as section 3.')
  })

  test('move one place and say where they are', () => {
    const state = run(police, cloud, { do: 'move', id: 'new-1', by: -1 })
    expect(names(state)).toEqual(['cloud', 'police'])
    expect(state.said).toBe('The cloud programme is section 1 of 2 now.')
  })

  test.each([
    ['new-0', -1],
    ['new-1', 1],
  ] as const)('stay when %s would move by %i beyond the end', (id, by) => {
    expect(names(run(police, cloud, { do: 'move', id, by }))).toEqual(['police', 'cloud'])
  })

  test('keep names of their own when one is taken out and another added', () => {
    const state = run(police, { do: 'remove', id: 'new-0' }, cloud)
    expect(state.sections.map(({ id }) => id)).toEqual(['new-1'])
  })
})
