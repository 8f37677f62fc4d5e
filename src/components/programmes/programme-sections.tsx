import type { ReactNode } from 'react'
import { EventLists } from '@/components/events/event-lists'
import { MeasureFigure } from '@/components/measures/measure-figure'
import { organisationNames } from '@/components/measures/organisation-names'
import { countOf } from '@/components/portfolio/finding'
import { PortfolioTable } from '@/components/portfolio/portfolio-table'
import { RiskTable } from '@/components/risks/risk-table'
import { type Action, type Actor, can } from '@/domain/access'
import type { ProgrammeView } from '@/domain/programmes/view'
import { DecisionTable } from './decision-table'
import { DependencyLists } from './dependency-lists'
import { keepDay } from './keep-day'
import { SourceList, sourcedItems } from './source-list'
import { WithheldNotes } from './withheld-notes'
import { capitalised } from './words'

export interface ProgrammeSection {
  id: string
  title: string
  /** Null: nothing is recorded, which is said in one line for all such sections. */
  content: ReactNode
  /** What those who may add to it open. */
  add?: { href: string; words: string }
}

/** What follows the milestones and the rating, in the order in which a reader asks. */
export function sectionsOf(view: ProgrammeView, actor: Actor): ProgrammeSection[] {
  const { programme, isToday, isPublic } = view
  const organisations = organisationNames(view.organisations)
  const base = `/programmes/${programme.key}`
  const may = (action: Action) =>
    isToday && can(actor, action, { programme: programme.key, isPublic })
  const [mayMeasure, mayRisk] = [may('measure.write'), may('risk.write')]
  const waits = view.dependencies.length + view.dependedOnBy.length
  return [
    section('parts', 'Parts', view.children.length, () => <Parts view={view} />),
    section('events', 'Progress and next steps', programme.events.length, () => (
      <EventLists events={programme.events} />
    )),
    {
      ...section('measures', 'Measures', programme.measures.length, () => (
        <div className="grid gap-8">
          {programme.measures.map((measure) => (
            <MeasureFigure
              key={measure.key}
              measure={measure}
              organisations={organisations}
              record={mayMeasure ? `${base}/measures/${measure.key}` : null}
            />
          ))}
        </div>
      )),
      ...(mayMeasure && { add: { href: `${base}/measures/new`, words: 'Record a measure' } }),
    },
    {
      ...section('risks', 'Risks', programme.risks.length, () => (
        <RiskTable
          risks={programme.risks}
          caption={capitalised(countOf(programme.risks.length, 'risk'))}
          base={mayRisk ? `${base}/risks` : null}
        />
      )),
      ...(mayRisk && { add: { href: `${base}/risks/new`, words: 'Record a risk' } }),
    },
    section('decisions', 'Decisions', programme.decisions.length, () => (
      <DecisionTable decisions={programme.decisions} />
    )),
    section('dependencies', 'Dependencies', waits, () => <DependencyLists view={view} />),
    section('references', 'See also', programme.references.length, () => (
      <References view={view} />
    )),
    section('withheld', 'Not shown', view.withheld.length, () => (
      <WithheldNotes withheld={view.withheld} />
    )),
    section('sources', 'Where this comes from', sourcedItems(programme).length, () => (
      <SourceList programme={programme} />
    )),
  ]
}

function section(
  id: string,
  title: string,
  count: number,
  content: () => ReactNode,
): ProgrammeSection {
  return { id, title, content: count === 0 ? null : content() }
}

function Parts({ view }: { view: ProgrammeView }) {
  return (
    <PortfolioTable
      rows={view.children}
      asAt={view.asAt}
      sort="name"
      what={capitalised(countOf(view.children.length, 'part'))}
      keep={keepDay(view)}
      parts="unsaid"
    />
  )
}

function References({ view }: { view: ProgrammeView }) {
  return (
    <ul className="measure grid gap-1">
      {view.programme.references.map(({ text }) => (
        <li key={text} className="sentence">
          {text}
        </li>
      ))}
    </ul>
  )
}
