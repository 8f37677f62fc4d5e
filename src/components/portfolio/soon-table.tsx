import { When } from '@/components/milestones/when'
import { Cell, ColumnHead, Table } from '@/components/ui/table'
import type { DueSoon } from '@/domain/programmes/due-soon'

/** Milestones that are due soon, with the programme of each. */
export function SoonTable({ due, keep }: { due: readonly DueSoon[]; keep: string }) {
  const head = (
    <>
      <ColumnHead>Milestone</ColumnHead>
      <ColumnHead>Due</ColumnHead>
      <ColumnHead>Programme</ColumnHead>
    </>
  )
  const caption = `${due.length === 1 ? 'One milestone' : `${due.length} milestones`}, soonest first`
  return (
    <Table id="soon" caption={caption} head={head}>
      {due.map(({ key, name, milestone }) => (
        <tr key={`${key}/${milestone.name}`}>
          <th scope="row">{milestone.name}</th>
          <Cell label="Due">
            <When date={milestone.date} />
          </Cell>
          <Cell label="Programme">
            <a href={`/programmes/${key}${keep}`}>{name}</a>
          </Cell>
        </tr>
      ))}
    </Table>
  )
}
