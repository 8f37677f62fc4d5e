import type { Programme, Source } from '@/domain/portfolio-file/schema'

interface Sourced {
  what: string
  source: Source
}

/** Where each item was read: by document and paragraph, in the order of the documents. */
export function SourceList({ programme }: { programme: Programme }) {
  const documents = byDocument(sourcedItems(programme))
  return (
    <ul className="measure grid gap-4">
      {documents.map(([document, items]) => (
        <li key={document} className="grid gap-1">
          <p className="font-semibold">{document}</p>
          <ul className="grid gap-1">
            {items.map(({ what, source }) => (
              <li key={`${source.paragraph} ${what}`} className="grid grid-cols-[8rem_1fr] gap-x-2">
                <span className="text-muted">
                  {source.paragraph === undefined ? 'Throughout' : `Paragraph ${source.paragraph}`}
                </span>
                <span className="sentence">{what}</span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

/** Everything in the programme that says where it was read. */
export function sourcedItems(programme: Programme): Sourced[] {
  const items: { what: string; source?: Source | undefined }[] = [
    { what: programme.name, source: programme.source },
    ...programme.milestones.map(({ name, source }) => ({ what: name, source })),
    ...programme.ratings.map(({ value, source }) => ({ what: `rating: ${value}`, source })),
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
