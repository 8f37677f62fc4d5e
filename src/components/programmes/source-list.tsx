import { printDay } from '@/domain/dates/print-day'
import type { Programme, Source } from '@/domain/portfolio-file/schema'
import { ratingLabel } from '@/domain/ratings/rating'

interface Sourced {
  what: string
  source: Source
}

/** Where each item was read: by document, then by paragraph where one is named. */
export function SourceList({ programme }: { programme: Programme }) {
  return (
    <ul className="measure grid gap-4">
      {byDocument(sourcedItems(programme)).map(([document, items]) => (
        <li key={document} className="grid gap-1">
          <p className="font-semibold">{document}</p>
          <DocumentItems items={items} />
        </li>
      ))}
    </ul>
  )
}

function DocumentItems({ items }: { items: readonly Sourced[] }) {
  const placed = items.filter(({ source }) => source.paragraph !== undefined)
  const others = items.filter(({ source }) => source.paragraph === undefined)
  return (
    <>
      <ul className="grid gap-1">
        {placed.map(({ what, source }) => (
          <li key={`${source.paragraph} ${what}`} className="grid grid-cols-[8rem_1fr] gap-x-2">
            <span className="text-muted">Paragraph {source.paragraph}</span>
            <span className="sentence">{what}</span>
          </li>
        ))}
      </ul>
      {others.length > 0 && <p className="sentence">{others.map(({ what }) => what).join('; ')}</p>}
    </>
  )
}

/** Everything in the programme that says where it was read. */
export function sourcedItems(programme: Programme): Sourced[] {
  const items: { what: string; source?: Source | undefined }[] = [
    { what: programme.name, source: programme.source },
    ...programme.milestones.map(({ name, source }) => ({ what: name, source })),
    ...programme.ratings.map(({ value, recordedOn, source }) => ({
      what: `rating of ${printDay(recordedOn)} (${ratingLabel(value)})`,
      source,
    })),
    ...programme.measures.map(({ name, source }) => ({ what: name, source })),
    ...programme.risks.map(({ title, source }) => ({ what: title, source })),
    ...programme.events.map(({ text, source }) => ({ what: text, source })),
    ...programme.decisions.map(({ text, source }) => ({ what: text, source })),
  ]
  return items.flatMap(({ what, source }) => (source === undefined ? [] : [{ what, source }]))
}

function byDocument(items: readonly Sourced[]): [string, Sourced[]][] {
  const documents = [...new Set(items.map(({ source }) => source.document))]
  return documents.map((document) => [
    document,
    items.filter(({ source }) => source.document === document),
  ])
}
