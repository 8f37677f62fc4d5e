import { NotPublic } from '@/components/classification/not-public'
import { Cell, ColumnHead, Table } from '@/components/ui/table'
import { printQuantity } from '@/domain/drafting/numbers'
import type { Decision } from '@/domain/portfolio-file/schema'
import type { DecisionKind, DecisionOutcome } from '@/domain/reports/values'

const KIND: Record<DecisionKind, string> = {
  note: 'To note',
  approve: 'To approve',
  agree: 'To agree',
  delegate: 'To delegate',
  endorse: 'To endorse',
}

const OUTCOME: Record<DecisionOutcome, string> = {
  agreed: 'Agreed',
  refused: 'Refused',
  deferred: 'Deferred',
}

/** What was asked of a committee and what it answered. */
export function DecisionTable({ decisions }: { decisions: readonly Decision[] }) {
  const head = (
    <>
      <ColumnHead>Decision</ColumnHead>
      <ColumnHead>Asked</ColumnHead>
      <ColumnHead number>Amount</ColumnHead>
      <ColumnHead>Outcome</ColumnHead>
    </>
  )
  return (
    <Table id="decision-table" dense caption="Decisions, as they were put" head={head}>
      {decisions.map((decision) => (
        <tr key={decision.key ?? decision.text}>
          <th scope="row" className="sentence">
            {decision.text} <NotPublic visibility={decision.visibility} />
          </th>
          <Cell label="Asked">{KIND[decision.kind]}</Cell>
          <Cell label="Amount" number>
            {decision.amount !== undefined &&
              printQuantity(
                { value: decision.amount.value, qualifier: decision.amount.qualifier },
                'GBP',
              )}
          </Cell>
          <Cell label="Outcome">
            {decision.outcome === undefined || decision.outcome === null
              ? 'Not yet decided'
              : OUTCOME[decision.outcome]}
            {decision.amendment !== undefined && <small>Amended: {decision.amendment}</small>}
            {decision.minute !== undefined && <small>{decision.minute}</small>}
          </Cell>
        </tr>
      ))}
    </Table>
  )
}
