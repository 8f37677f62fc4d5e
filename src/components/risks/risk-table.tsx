import { NotPublic } from '@/components/classification/not-public'
import { RatingMark } from '@/components/ratings/rating-mark'
import { Cell, ColumnHead, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { printApproximateDate } from '@/domain/dates/approximate-print'
import type { Risk } from '@/domain/portfolio-file/schema'
import { RATING_VALUES, type RatingValue } from '@/domain/ratings/values'
import { RISK_STATUS_WORDS } from './words'

/** The risks of a programme, with how their score came about and where it is meant to go. */
export function RiskTable({
  risks,
  caption,
  base,
}: {
  risks: readonly Risk[]
  caption: string
  /** Address of the programme's risks, for those who may change them; null for those who may not. */
  base: string | null
}) {
  const head = (
    <>
      <ColumnHead>Risk</ColumnHead>
      <ColumnHead>State</ColumnHead>
      <ColumnHead>Score</ColumnHead>
      <ColumnHead>Target</ColumnHead>
      <ColumnHead>Mitigation</ColumnHead>
      <ColumnHead>Owner</ColumnHead>
      {base !== null && <ColumnHead screenOnly>Change</ColumnHead>}
    </>
  )
  return (
    <Table id="risk-table" dense wide caption={caption} head={head}>
      {risks.map((risk) => (
        <tr key={risk.key}>
          <th scope="row">
            {risk.reference !== undefined && <span className="text-muted">{risk.reference} </span>}
            {risk.title}
            {[risk.cause, risk.event, risk.effect].filter(Boolean).map((text) => (
              <small key={text} className="sentence">
                {text}
              </small>
            ))}
            <NotPublic visibility={risk.visibility} />
          </th>
          <Cell label="State">
            {risk.status !== undefined && <Tag>{RISK_STATUS_WORDS[risk.status]}</Tag>}
          </Cell>
          <Cell label="Score">
            <RiskScore risk={risk} />
          </Cell>
          <Cell label="Target">{targetOf(risk)}</Cell>
          <Cell label="Mitigation">
            {risk.mitigation !== undefined && <p className="sentence">{risk.mitigation}</p>}
          </Cell>
          <Cell label="Owner">{risk.owner}</Cell>
          {base !== null && (
            <Cell label="Change" screenOnly>
              <a href={`${base}/${risk.key}`} className="row-action">
                Update<span className="visually-hidden">: {risk.title}</span>
              </a>
            </Cell>
          )}
        </tr>
      ))}
    </Table>
  )
}

function RiskScore({ risk }: { risk: Risk }) {
  const { score, likelihood, impact, previousScore, rating } = risk
  const product = likelihood === undefined || impact === undefined ? undefined : likelihood * impact
  const shown = score ?? product
  return (
    <>
      {isRatingValue(rating) ? <RatingMark value={rating} /> : rating}
      {shown !== undefined && <p>{shown}</p>}
      {product !== undefined && (
        <small>
          likelihood {likelihood} of 4, impact {impact} of 8
        </small>
      )}
      {previousScore !== undefined && previousScore !== shown && (
        <small>it was {previousScore}</small>
      )}
    </>
  )
}

function targetOf({ targetScore, targetDate }: Risk): string {
  const date = targetDate === undefined ? undefined : printApproximateDate(targetDate)
  return [targetScore, date].filter((part) => part !== undefined).join(', ')
}

const isRatingValue = (text: string | undefined): text is RatingValue =>
  RATING_VALUES.some((value) => value === text)
