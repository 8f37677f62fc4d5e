import { Section } from '@/components/ui/page-heading'
import { Cell, ColumnHead, RowHead, Table } from '@/components/ui/table'
import type { StatusLine } from '@/domain/status/line'
import { FindingMark } from './finding-mark'

interface StatusPartProps {
  id: string
  title: string
  more?: { label: string; href: string }
  lines: readonly StatusLine[]
}

/** One part of the status page: each line with its finding and, where somebody has to look at it, what to do next. */
export function StatusPart({ id, title, more, lines }: StatusPartProps) {
  const head = (
    <>
      <ColumnHead>What</ColumnHead>
      <ColumnHead>Finding</ColumnHead>
      <ColumnHead>State</ColumnHead>
    </>
  )
  return (
    <Section id={id} title={title} aside={more && <a href={more.href}>{more.label}</a>}>
      <Table id={`${id}-lines`} dense caption={`${title}, line by line`} head={head}>
        {lines.map((line) => (
          <tr key={line.about}>
            <RowHead>{line.about}</RowHead>
            <Cell label="Finding">
              <FindingMark finding={line.finding} />
            </Cell>
            <Cell label="State">
              <p>{line.says}</p>
              {line.next !== undefined && <p>{line.next}</p>}
            </Cell>
          </tr>
        ))}
      </Table>
    </Section>
  )
}
