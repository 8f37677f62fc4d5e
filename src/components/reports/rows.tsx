import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'

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
  children: (row: Row, place: number) => ReactNode
}

/** A list of like answers that grows and shrinks: meetings, recommendations. */
export function Rows<Row>(props: RowsProps<Row>) {
  const { legend, hint, noun, article = 'a', start, empty, least, children } = props
  const [rows, setRows] = useState(() => start.map((row, id) => ({ id, row })))
  const add = () =>
    setRows((before) => [
      ...before,
      { id: 1 + Math.max(-1, ...before.map(({ id }) => id)), row: empty },
    ])
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-3 text-lg font-semibold">{legend}</legend>
      {hint !== undefined && <p className="hint">{hint}</p>}
      {rows.map(({ id, row }, place) => (
        <div key={id} className="grid gap-3 border-l-4 border-line pl-4">
          {children(row, place)}
          {rows.length > least && (
            <p>
              <button
                type="button"
                className="link-button"
                onClick={() => setRows((before) => before.filter((one) => one.id !== id))}
              >
                Remove {noun} {place + 1}
              </button>
            </p>
          )}
        </div>
      ))}
      <div>
        <Button type="button" emphasis="secondary" onClick={add}>
          Add {article} {noun}
        </Button>
      </div>
    </fieldset>
  )
}
