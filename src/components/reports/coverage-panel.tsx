'use client'
import { useState } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { Table } from '@/components/ui/table'
import type { CoverageRow } from '@/domain/reports/views'

const SHOWN = [
  ['left-out', 'Left out of the draft'],
  ['told', 'Told in the draft'],
  ['all', 'All facts'],
] as const

type Shown = (typeof SHOWN)[number][0]

/** For the author, never printed: every fact of the report's programmes, where it is told, or why it is not. */
export function CoveragePanel({ rows }: { rows: readonly CoverageRow[] }) {
  const [shown, setShown] = useState<Shown>('left-out')
  if (rows.length === 0) return null
  const leftOut = rows.filter(({ why }) => why !== null).length
  const wanted = rows.filter(
    ({ why }) => shown === 'all' || (shown === 'told' ? why === null : why !== null),
  )
  return (
    <section aria-labelledby="coverage" className="grid gap-1">
      <h2 id="coverage" className="font-semibold">
        Facts told and left out
      </h2>
      <p className="text-sm">
        {rows.length - leftOut} of {rows.length} facts are told; {leftOut} are left out.
      </p>
      <Disclosure summary="Look at each fact">
        <label className="grid gap-1 text-sm">
          Show
          <select
            className="input"
            value={shown}
            onChange={({ target }) =>
              setShown(SHOWN.find(([key]) => key === target.value)?.[0] ?? 'all')
            }
          >
            {SHOWN.map(([key, label]) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <p role="status" className="hint text-sm">
          {wanted.length === 1 ? 'One fact.' : `${wanted.length} facts.`}
        </p>
        <CoverageTable rows={wanted} />
      </Disclosure>
    </section>
  )
}

function CoverageTable({ rows }: { rows: readonly CoverageRow[] }) {
  return (
    <Table
      id="coverage-facts"
      caption="The facts of the programmes of this report"
      head={
        <>
          <th scope="col">Fact</th>
          <th scope="col">Where, or why not</th>
        </>
      }
      small
      dense
    >
      {rows.map((row) => (
        <tr key={row.key}>
          <th scope="row" className="font-normal [overflow-wrap:anywhere]">
            {row.programme}: {row.thing}, {row.field.toLowerCase()}: {row.value}
          </th>
          <td>{row.why ?? whereOf(row)}</td>
        </tr>
      ))}
    </Table>
  )
}

function whereOf({ paragraphs }: CoverageRow): string {
  if (paragraphs.length === 0) return 'In a table or the summary'
  return `${paragraphs.length === 1 ? 'Paragraph' : 'Paragraphs'} ${paragraphs.join(', ')}`
}
