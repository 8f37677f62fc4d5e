import { ButtonLink } from '@/components/ui/button'
import { Cell, ColumnHead, Table } from '@/components/ui/table'
import { TOKEN_SCOPE_LABELS, type TokenView } from '@/domain/people/token-input'
import { EndToken } from './end-token'

/** The programs and calendars that read in one's name. */
export function TokenSection({ tokens }: { tokens: readonly TokenView[] }) {
  return (
    <div className="grid gap-4">
      <p className="measure">
        A token lets a program, such as Power BI or Outlook, read what you may read. It can change
        nothing.
      </p>
      {tokens.length > 0 && <TokenTable tokens={tokens} />}
      <p>
        <ButtonLink href="/account/tokens/new" emphasis="secondary">
          Make a token
        </ButtonLink>
      </p>
    </div>
  )
}

function TokenTable({ tokens }: { tokens: readonly TokenView[] }) {
  const head = (
    <>
      <ColumnHead>Used by</ColumnHead>
      <ColumnHead>Opens</ColumnHead>
      <ColumnHead>Made</ColumnHead>
      <ColumnHead>Good until</ColumnHead>
      <ColumnHead>Last used</ColumnHead>
      <ColumnHead screenOnly>End</ColumnHead>
    </>
  )
  return (
    <Table id="tokens" dense caption="Your tokens, the newest first" head={head}>
      {tokens.map(({ id, name, scope, madeOn, endsOn, lastUsed }) => (
        <tr key={id}>
          <th scope="row">{name}</th>
          <Cell label="Opens">{TOKEN_SCOPE_LABELS[scope]}</Cell>
          <Cell label="Made">{madeOn}</Cell>
          <Cell label="Good until">{endsOn}</Cell>
          <Cell label="Last used">{lastUsed ?? 'Never'}</Cell>
          <Cell label="End">
            <EndToken id={id} name={name} />
          </Cell>
        </tr>
      ))}
    </Table>
  )
}
