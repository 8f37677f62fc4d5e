import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import type { ConflictRow } from './compare'
import { type Piece, wordDifference } from './word-difference'

export type Side = 'mine' | 'theirs'

interface ConflictPanelProps {
  rows: readonly ConflictRow[]
  /** What the form says now of each field: `mine` unless chosen otherwise. */
  chosen: Readonly<Record<string, Side>>
  onChoose: (field: string, side: Side) => void
  onEdit?: (field: string) => void
  /** What else there is to say: which fields were taken over. */
  children?: ReactNode
}

/** What somebody else saved beside what was typed here, field by field, and which of the two is to be saved. */
export function ConflictPanel({ rows, chosen, onChoose, onEdit, children }: ConflictPanelProps) {
  return (
    <section aria-labelledby="conflict" className="panel grid max-w-prose gap-6">
      <div className="grid gap-2">
        <h2 id="conflict" className="text-lg font-semibold">
          Both versions
        </h2>
        {rows.length > 0 && (
          <p>
            Both of you changed what stands here. Choose for each, or edit yours in the form below.
            Then save again. Both versions stay in the history.
          </p>
        )}
        {children}
      </div>
      {rows.map((row) => (
        <ConflictField
          key={row.field}
          row={row}
          side={chosen[row.field] ?? 'mine'}
          onChoose={(side) => onChoose(row.field, side)}
          onEdit={onEdit && (() => onEdit(row.field))}
        />
      ))}
      <p role="status" className="visually-hidden">
        {rows
          .filter(({ field }) => chosen[field] !== undefined)
          .map(({ field, label }) => `${label}: ${chosen[field] === 'theirs' ? 'theirs' : 'yours'}`)
          .join('. ')}
      </p>
    </section>
  )
}

function ConflictField(props: {
  row: ConflictRow
  side: Side
  onChoose: (side: Side) => void
  onEdit: (() => void) | undefined
}) {
  const { row, side, onChoose, onEdit } = props
  const { theirs, yours } = wordDifference(row.theirs, row.yours)
  return (
    <fieldset className="grid gap-3 border-t border-line pt-3">
      <legend className="float-left w-full font-semibold">{row.label}</legend>
      <div className="clear-both grid gap-4 sm:grid-cols-2">
        <div className="grid content-start gap-1">
          <p className="text-muted">Yours, not saved</p>
          <DifferentWords pieces={yours} mark="added" />
        </div>
        <div className="grid content-start gap-1">
          <p className="text-muted">Theirs, saved meanwhile</p>
          <DifferentWords pieces={theirs} mark="removed" />
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Choice
          label="Keep mine"
          of={row.label}
          on={side === 'mine'}
          pick={() => onChoose('mine')}
        />
        <Choice
          label="Keep theirs"
          of={row.label}
          on={side === 'theirs'}
          pick={() => onChoose('theirs')}
        />
        {onEdit !== undefined && (
          <button type="button" className="link-button" onClick={onEdit}>
            Edit<span className="visually-hidden">: {row.label}</span>
          </button>
        )}
      </div>
    </fieldset>
  )
}

function Choice(props: { label: string; of: string; on: boolean; pick: () => void }) {
  return (
    <Button type="button" emphasis="secondary" pressed={props.on} onClick={props.pick}>
      {props.on && <span aria-hidden="true">✓ </span>}
      {props.label}
      <span className="visually-hidden">: {props.of}</span>
    </Button>
  )
}

/** A version of a text; what the other does not have is marked by a line and said aloud. */
export function DifferentWords({ pieces, mark }: { pieces: readonly Piece[]; mark: Mark }) {
  if (pieces.every(({ text }) => text === '')) return <p>Nothing</p>
  return (
    <p className="whitespace-pre-line">
      {pieces.map((piece) => (
        <Words key={piece.at} piece={piece} mark={mark} />
      ))}
    </p>
  )
}

function Words({ piece, mark }: { piece: Piece; mark: Mark }) {
  const { text, isOwn } = piece
  if (!isOwn || text.trim() === '') return text
  const Marked = mark === 'added' ? 'ins' : 'del'
  return (
    <Marked>
      <span className="visually-hidden">[{SAID[mark]}: </span>
      {text}
      <span className="visually-hidden">]</span>
    </Marked>
  )
}

type Mark = 'added' | 'removed'
const SAID: Record<Mark, string> = { added: 'only yours', removed: 'only theirs' }
