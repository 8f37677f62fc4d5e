import { REGISTER_HEADINGS } from '@/domain/reports/labels'
import { IMPLICATIONS_HEADING } from '@/domain/reports/templates/catalogue'
import type { RegisterKind } from '@/domain/reports/values'
import type { ReportChoices } from '@/domain/reports/views'
import type { SectionDraft } from './form-start'

export interface SectionsState {
  sections: readonly SectionDraft[]
  /** What was just done, for those who do not see it. */
  said: string
  /** How many sections were ever added: names the next one. */
  added: number
  /** The section before which programmes come in, by its id; absent: at the end. */
  programmesBefore?: string | undefined
}

export type SectionsAction =
  | {
      do: 'begin'
      sections: readonly SectionDraft[]
      programmesBefore?: string | undefined
      said: string
    }
  | { do: 'add-programme'; programme: ReportChoices['programmes'][number] }
  | { do: 'add-authored' }
  | { do: 'add-implications'; headings: readonly string[] }
  | { do: 'add-measures'; periods: string }
  | { do: 'add-register'; register: RegisterKind }
  | { do: 'remove'; id: string }
  | { do: 'move'; id: string; by: -1 | 1 }
  | { do: 'change'; section: SectionDraft }

/** The sections of a report in the making: what is in it, and in which order. */
export function changeSections(state: SectionsState, action: SectionsAction): SectionsState {
  const { sections } = state
  switch (action.do) {
    case 'begin':
      return { ...state, ...beginning(action) }
    case 'add-programme':
      return addProgramme(state, {
        kind: 'programme',
        id: `new-${state.added}`,
        programme: action.programme.key,
        name: action.programme.name,
        heading: action.programme.name,
        include: [],
      })
    case 'add-authored': {
      const id = `new-${state.added}`
      const paragraphs = [{ id: `${id}-1`, text: '', classification: 'public' as const }]
      return add(state, { kind: 'authored', id, heading: '', paragraphs })
    }
    case 'add-implications': {
      const id = `new-${state.added}`
      const paragraphs = action.headings.map((heading, place) => ({
        id: `${id}-${place + 1}`,
        text: `${heading}: not applicable.`,
        classification: 'public' as const,
      }))
      return add(state, { kind: 'authored', id, heading: IMPLICATIONS_HEADING, paragraphs })
    }
    case 'add-measures':
      return add(state, {
        kind: 'measures',
        id: `new-${state.added}`,
        heading: 'Service performance',
        measures: [],
        periods: action.periods,
      })
    case 'add-register':
      return add(state, {
        kind: action.register,
        id: `new-${state.added}`,
        heading: REGISTER_HEADINGS[action.register],
        programmes: [],
      })
    case 'remove': {
      const gone = sections.find(({ id }) => id === action.id)
      const left = sections.filter(({ id }) => id !== action.id)
      return { ...state, sections: left, said: `${titleOf(gone)} was taken out.` }
    }
    case 'move':
      return move(state, action.id, action.by)
    case 'change':
      return {
        ...state,
        sections: sections.map((one) => (one.id === action.section.id ? action.section : one)),
      }
    default:
      return action satisfies never
  }
}

/** What a section is called in the form. */
export function titleOf(section: SectionDraft | undefined): string {
  if (section === undefined) return 'The section'
  if (section.kind === 'programme') return section.name
  return section.heading === '' ? 'The new section' : section.heading
}

function beginning(action: Extract<SectionsAction, { do: 'begin' }>) {
  const { sections, programmesBefore, said } = action
  return { sections, programmesBefore, said }
}

/** Where the template of the committee has the programmes; at the end where it says nothing. */
function addProgramme(state: SectionsState, section: SectionDraft): SectionsState {
  const at = state.sections.findIndex(({ id }) => id === state.programmesBefore)
  if (at === -1) return add(state, section)
  const sections = state.sections.toSpliced(at, 0, section)
  const said = `${titleOf(section)} was added as section ${at + 1}.`
  return { ...state, sections, said, added: state.added + 1 }
}

function add(state: SectionsState, section: SectionDraft): SectionsState {
  const sections = [...state.sections, section]
  const said = `${titleOf(section)} was added as section ${sections.length}.`
  return { ...state, sections, said, added: state.added + 1 }
}

function move(state: SectionsState, id: string, by: -1 | 1): SectionsState {
  const from = state.sections.findIndex((section) => section.id === id)
  const section = state.sections[from]
  const to = from + by
  if (section === undefined || to < 0 || to >= state.sections.length) return state
  const sections = state.sections.toSpliced(from, 1).toSpliced(to, 0, section)
  return {
    ...state,
    sections,
    said: `${titleOf(section)} is section ${to + 1} of ${sections.length} now.`,
  }
}
