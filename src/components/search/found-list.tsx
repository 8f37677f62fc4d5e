import { Tag } from '@/components/ui/tag'
import { printDay } from '@/domain/dates/print-day'
import type { FoundKind } from '@/domain/search/input'
import type { FoundThing, Part } from '@/domain/search/views'
import { addressOfThing, anchorOf, placeInWords } from './words'

/** What was found of a kind, the best first: where it leads, what it belongs to, and where the words stand in it. */
export function FoundList({ kind, things }: { kind: FoundKind; things: readonly FoundThing[] }) {
  return (
    <ul className="grid gap-4">
      {things.map((thing) => (
        <li
          key={`${thing.within?.key} ${thing.key} ${thing.title.map(({ text }) => text).join('')}`}
        >
          <Found kind={kind} thing={thing} />
        </li>
      ))}
    </ul>
  )
}

function Found({ kind, thing }: { kind: FoundKind; thing: FoundThing }) {
  const { title, excerpt, passages, isPublic } = thing
  const address = addressOfThing(kind, thing)
  const name = <Marked parts={title} />
  return (
    <div className="measure grid gap-1">
      <p>
        {address === null ? name : <a href={address}>{name}</a>}{' '}
        {!isPublic && <Tag>Not public</Tag>}
      </p>
      <Belongs kind={kind} thing={thing} />
      {excerpt !== null && (
        <p>
          <Marked parts={excerpt} />
        </p>
      )}
      {passages.map((passage) => (
        <p key={`${passage.part} ${passage.number} ${passage.words[0]?.text}`}>
          <a href={`${address}${anchorOf(passage)}`}>{placeInWords(passage)}</a>:{' '}
          <Marked parts={passage.words} />
        </p>
      ))}
    </div>
  )
}

/** What it is part of, and of which day. */
function Belongs({ kind, thing: { within, day } }: { kind: FoundKind; thing: FoundThing }) {
  const of = within === null ? '' : kind === 'people' ? `Leads ${within.name}` : within.name
  if (of === '' && day === null) return null
  return (
    <p className="hint text-sm">
      {of}
      {of !== '' && day !== null && ', '}
      {day !== null && <time dateTime={day}>{printDay(day)}</time>}
    </p>
  )
}

function Marked({ parts }: { parts: readonly Part[] }) {
  return parts.map(({ text, isMarked }, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text are told apart by their places alone
    isMarked ? <mark key={place}>{text}</mark> : text,
  )
}
