import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'

interface RowsProps<Row> {
  legend: string
  hint?: string
  /** What one row is called: "meeting". */
  noun: string
  article?: 'a' | 'an'
  start: readonly Row[]
  empty: Row
  /** The fewest rows that may stay. */
  least: number
  /** Whether their order says something: rows can be moved then. */
  isOrdered?: boolean
  /** Of all of them: the summary of errors leads here. */
  error?: { id: string; text: string } | undefined
  children: (row: Row, place: number) => ReactNode
}

const STEPS: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 }

/** A list of like answers that grows and shrinks: meetings, recommendations. What was typed moves with its row. */
export function Rows<Row>(props: RowsProps<Row>) {
  const { legend, hint, noun, article = 'a', empty, least, isOrdered = false, error } = props
  const { rows, said, box, add, remove, move } = useRows(props.start, noun)
  const last = rows.length - 1
  const step = (place: number, by: -1 | 1, words: string) => (
    <button type="button" className="link-button" onClick={() => move(place, by)}>
      {words}
      <span className="visually-hidden">
        : {noun} {place + 1}
      </span>
    </button>
  )
  const onKeyDown = (place: number) => (event: KeyboardEvent) => {
    const by = event.altKey ? STEPS[event.key] : undefined
    if (by === undefined) return
    event.preventDefault()
    move(place, by)
  }
  return (
    <fieldset
      ref={box}
      className={classNames('grid gap-4', error !== undefined && 'field-wrong')}
      aria-keyshortcuts={isOrdered ? 'Alt+ArrowUp Alt+ArrowDown' : undefined}
    >
      <legend className="mb-3 text-lg font-semibold">{legend}</legend>
      {hint !== undefined && <p className="hint">{hint}</p>}
      {error !== undefined && (
        <p id={error.id} tabIndex={-1} className="font-semibold text-danger">
          <span className="visually-hidden">Error: </span>
          {error.text}
        </p>
      )}
      {rows.map(({ id, row }, place) => (
        <fieldset
          key={id}
          data-row={id}
          aria-label={`${noun} ${place + 1}`}
          className="grid min-w-0 gap-3 border-l-4 border-line pl-4"
          onKeyDown={isOrdered ? onKeyDown(place) : undefined}
        >
          {props.children(row, place)}
          {(isOrdered || rows.length > least) && (
            <p className="flex flex-wrap gap-x-4">
              {isOrdered && place > 0 && step(place, -1, 'Move up')}
              {isOrdered && place < last && step(place, 1, 'Move down')}
              {rows.length > least && (
                <button type="button" className="link-button" onClick={() => remove(id)}>
                  Remove {noun} {place + 1}
                </button>
              )}
            </p>
          )}
        </fieldset>
      ))}
      <p role="status" className="visually-hidden">
        {said}
      </p>
      <div>
        <Button type="button" emphasis="secondary" onClick={() => add(empty)}>
          Add {article} {noun}
        </Button>
      </div>
    </fieldset>
  )
}

/** The rows with what each started as. A row that moves keeps the focus that was in it. */
function useRows<Row>(start: readonly Row[], noun: string) {
  const [rows, setRows] = useState(() => start.map((row, id) => ({ id, row })))
  const [said, setSaid] = useState('')
  const box = useRef<HTMLFieldSetElement>(null)
  const moved = useRef<{ id: number; had: Element | null } | null>(null)
  useEffect(() => {
    if (moved.current === null) return
    const { id, had } = moved.current
    moved.current = null
    const inRow = had?.isConnected === true ? had : null
    const other = box.current?.querySelector(`[data-row="${id}"] > p:last-of-type button`)
    const next = inRow ?? other
    if (next instanceof HTMLElement) next.focus()
  })
  function add(row: Row) {
    setRows((before) => [...before, { id: 1 + Math.max(-1, ...before.map(({ id }) => id)), row }])
  }
  function remove(id: number) {
    setRows((before) => before.filter((one) => one.id !== id))
  }
  function move(from: number, by: -1 | 1) {
    const to = from + by
    const row = rows[from]
    if (row === undefined || to < 0 || to >= rows.length) return
    moved.current = { id: row.id, had: document.activeElement }
    setRows(rows.toSpliced(from, 1).toSpliced(to, 0, row))
    setSaid(
      `${noun.charAt(0).toUpperCase()}${noun.slice(1)} ${from + 1} is ${noun} ${to + 1} of ${rows.length} now.`,
    )
  }
  return { rows, said, box, add, remove, move }
}
