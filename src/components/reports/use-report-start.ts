import { type RefObject, useEffect, useReducer, useRef, useState } from 'react'
import { typed } from '@/components/forms/answers'
import { templateOf } from '@/domain/reports/templates/catalogue'
import type { ReportChoices } from '@/domain/reports/views'
import type { FormStart, SectionDraft } from './form-start'
import { readMeetings, readRecommendations } from './read-report-form'
import { changeSections, type SectionsAction, type SectionsState } from './sections-state'
import {
  type FirstMeeting,
  type MeetingTemplate,
  startFrom,
  type TemplateStart,
  templateFor,
} from './template-start'

interface ReportStart {
  state: SectionsState
  change: (action: SectionsAction) => void
  /** What the recommendations start as; `number` grows each time that they start anew. */
  begun: { number: number; recommendations: FormStart['recommendations'] }
  template: MeetingTemplate | null
  /** Put something into the form by which it is found. */
  place: RefObject<HTMLSpanElement | null>
  chooseFirst: (part: Partial<FirstMeeting>) => void
  /** Starts again from the template, whatever was typed. */
  begin: () => void
  implications: readonly string[]
}

/**
 * The sections and recommendations of a report in the making. A new one starts from the template of its first meeting's
 * committee as soon as that is chosen, unless its author has begun already.
 */
export function useReportStart(
  start: FormStart,
  choices: ReportChoices,
  { isNew, usualPeriods }: { isNew: boolean; usualPeriods: string },
): ReportStart {
  const untouched = { sections: start.sections, recommendations: start.recommendations }
  const [state, change] = useReducer(changeSections, {
    ...{ sections: start.sections, said: '', added: 0 },
  })
  const [first, setFirst] = useState<FirstMeeting>({
    meeting: '',
    purpose: '',
    ...start.meetings[0],
  })
  const [begun, setBegun] = useState({ number: 0, ...untouched })
  const place = useRef<HTMLSpanElement>(null)
  const template = isNew ? templateFor(first, choices) : null

  function beginWith(asked: MeetingTemplate) {
    const number = begun.number + 1
    const from = startFrom(asked.layout, { name: `start-${number}`, usualPeriods })
    change({ do: 'begin', ...from, said: saidOf(asked, from) })
    setBegun({ number, ...from })
  }
  function chooseFirst(part: Partial<FirstMeeting>) {
    const next = { ...first, ...part }
    setFirst(next)
    const asked = isNew ? templateFor(next, choices) : null
    const form = place.current?.closest('form')
    if (asked === null || !form || state.sections !== begun.sections) return
    if (isAsBegun(new FormData(form), begun)) beginWith(asked)
  }
  const early = useRef(chooseFirst)
  useEffect(() => {
    const form = place.current?.closest('form')
    const [chosen] = form ? readMeetings(new FormData(form)) : []
    if (chosen !== undefined && chosen.meeting !== '') early.current(chosen)
  }, [])
  const own = template?.layout.implications ?? []
  return {
    ...{ state, change, begun, template, place, chooseFirst },
    begin: () => template !== null && beginWith(template),
    implications: own.length > 0 ? own : templateOf('city-2024').implications,
  }
}

/** Whether nobody has typed anything into what the form started with. */
function isAsBegun(
  form: FormData,
  { sections, recommendations }: Pick<TemplateStart, 'sections' | 'recommendations'>,
): boolean {
  const texts = (section: SectionDraft) =>
    section.kind === 'authored' ? section.paragraphs.map(({ text }) => text) : []
  return (
    JSON.stringify(readRecommendations(form)) === JSON.stringify(recommendations) &&
    sections.every(
      (section, at) =>
        typed(form, `sections.${at}.heading`) === section.heading &&
        texts(section).every(
          (text, place) => typed(form, `sections.${at}.paragraphs.${place}.text`) === text,
        ),
    )
  )
}

function saidOf({ committee }: MeetingTemplate, { sections }: TemplateStart): string {
  const count = sections.length === 1 ? 'one section' : `${sections.length} sections`
  if (committee === null) return sections.length === 0 ? '' : `The report starts with ${count}.`
  return `The report starts from the template of the ${committee}, with ${count}.`
}
