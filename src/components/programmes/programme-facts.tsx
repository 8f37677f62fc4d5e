import { type SummaryItem, SummaryList } from '@/components/ui/summary-list'
import { printDay } from '@/domain/dates/print-day'
import type { PersonName, ProgrammeView } from '@/domain/programmes/view'
import { keepDay } from './keep-day'
import { nameInTime } from './names-in-time'
import { capitalised, KIND_WORDS, STATUS_WORDS } from './words'

/** Who and what a programme is: people, state, place and names through time. What is not known is left out. */
export function ProgrammeFacts({
  view,
  lastUpdate,
}: {
  view: ProgrammeView
  lastUpdate: ProgrammeView['asAt'] | null
}) {
  const { programme } = view
  const items: (SummaryItem | false)[] = [
    { term: 'Kind', detail: KIND_WORDS[programme.kind] },
    view.parent !== null && {
      term: 'Part of',
      detail: <a href={`/programmes/${view.parent.key}${keepDay(view)}`}>{view.parent.name}</a>,
    },
    programme.status !== undefined && { term: 'Status', detail: STATUS_WORDS[programme.status] },
    programme.stage !== undefined && { term: 'Stage', detail: capitalised(programme.stage) },
    view.organisations.length > 0 && {
      term: 'For',
      detail: view.organisations.map(({ name }) => name).join(', '),
    },
    { term: 'Lead', detail: personInWords(view.lead) ?? 'Nobody is named' },
    view.sponsor !== null && { term: 'Sponsor', detail: personInWords(view.sponsor) },
    programme.names.length > 0 && { term: 'Other names', detail: <Names view={view} /> },
    lastUpdate !== null && {
      term: 'Last update',
      detail: <time dateTime={lastUpdate}>{printDay(lastUpdate)}</time>,
    },
    !view.isPublic && { term: 'Publication', detail: notPublic(programme.visibility) },
  ]
  return <SummaryList items={items.filter((item) => item !== false)} />
}

function Names({ view }: { view: ProgrammeView }) {
  return (
    <ul>
      {view.programme.names.map((name) => (
        <li key={name.name} className="sentence">
          {nameInTime(name)}
        </li>
      ))}
    </ul>
  )
}

function personInWords(person: PersonName | null): string | null {
  if (person === null) return null
  return person.office === undefined || person.office === person.name
    ? person.name
    : `${person.name}, ${person.office}`
}

function notPublic(visibility: ProgrammeView['programme']['visibility']): string {
  if (visibility === undefined || visibility === 'public')
    return 'Not public, because what it belongs to is not'
  const { scheme, paragraph, reason } = visibility.nonPublic
  return `Not public: ${scheme} paragraph ${paragraph}. ${reason}`
}
