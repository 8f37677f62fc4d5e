'use client'
import { useState } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { Table } from '@/components/ui/table'
import { groupBy } from '@/domain/group-by'
import type { CoverageRow } from '@/domain/reports/views'

const SHOWN = [
  ['left-out', 'Left out of the draft'],
  ['told', 'Told in the draft'],
  ['all', 'All facts'],
] as const

type Shown = (typeof SHOWN)[number][0]

/**
 * For the author, never printed: every fact that the report's readers may know of, where it is told, or why it is not.
 * `withheld` counts what they may not know of.
 */
export function CoveragePanel({
  rows,
  withheld,
}: {
  rows: readonly CoverageRow[]
  withheld: number
}) {
  const [shown, setShown] = useState<Shown>('left-out')
  if (rows.length === 0) return null
  const all = countIn(rows)
  const leftOut = countIn(rows.filter(({ why }) => why !== null))
  const wanted = rows.filter(
    ({ why }) => shown === 'all' || (shown === 'told' ? why === null : why !== null),
  )
  return (
    <section aria-labelledby="coverage" className="grid gap-1">
      <h2 id="coverage" className="font-semibold">
        Facts told and left out
      </h2>
      <p className="text-sm">
        {all - leftOut} of {all} facts are told; {leftOut} are left out.
        {withheld > 0 && ` ${withheldInWords(withheld)}`}
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
          {factsInWords(countIn(wanted))}
        </p>
        {[...groupBy(wanted, ({ group }) => group)].map(([group, own], at) => (
          <CoverageTable key={group} id={`coverage-${at + 1}`} caption={group} rows={own} />
        ))}
      </Disclosure>
    </section>
  )
}

const countIn = (rows: readonly CoverageRow[]) => rows.reduce((sum, { count }) => sum + count, 0)

const factsInWords = (count: number) => (count === 1 ? 'One fact.' : `${count} facts.`)

const withheldInWords = (count: number) =>
  count === 1
    ? 'One more thing is not public and is withheld.'
    : `${count} more things are not public and are withheld.`

function CoverageTable({
  id,
  caption,
  rows,
}: {
  id: string
  caption: string
  rows: readonly CoverageRow[]
}) {
  return (
    <Table
      id={id}
      caption={caption}
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
            {rowInWords(row)}
          </th>
          <td>{row.why ?? row.where}</td>
        </tr>
      ))}
    </Table>
  )
}

function rowInWords({ thing, field, value, count }: CoverageRow): string {
  if (field !== '') return `${thing}, ${field.toLowerCase()}: ${value}`
  return `${[thing, value].filter((part) => part !== '').join(': ')} (all ${count} facts)`
}
