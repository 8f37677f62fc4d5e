import { Cell, ColumnHead, Table } from '@/components/ui/table'
import { printDay } from '@/domain/dates/print-day'
import type { MeetingResolutions, OutcomeView } from '@/domain/resolutions/views'
import { answerInWords } from './words'

interface ResolutionTableProps {
  meeting: string
  resolutions: MeetingResolutions
}

interface Line {
  id: string
  text: string
  by: { href: string; name: string }
  answer: OutcomeView | null
}

/** What a meeting was asked to resolve, and what it answered. */
export function ResolutionTable({ meeting, resolutions }: ResolutionTableProps) {
  const { mayRecord } = resolutions
  return (
    <Table
      id="resolutions"
      caption="What the meeting was asked to resolve, and its answer"
      head={
        <>
          <ColumnHead>What was asked</ColumnHead>
          <ColumnHead>By</ColumnHead>
          <ColumnHead>Answer</ColumnHead>
          <ColumnHead>Minute</ColumnHead>
        </>
      }
    >
      {linesOf(resolutions).map(({ id, text, by, answer }) => (
        <tr key={id}>
          <th scope="row">{text}</th>
          <Cell label="By">
            <a href={by.href}>{by.name}</a>
          </Cell>
          <Cell label="Answer">
            {answerInWords(answer)}
            {answer !== null && <Words answer={answer} />}
            {mayRecord && (
              <small className="no-print">
                <a href={`/meetings/${meeting}/answer?${id}`}>
                  {answer === null ? 'Record the answer' : 'Correct it'}
                  <span className="sr-only">: {text}</span>
                </a>
              </small>
            )}
          </Cell>
          <Cell label="Minute">{answer?.minute ?? 'None'}</Cell>
        </tr>
      ))}
    </Table>
  )
}

function Words({ answer: { amendment, on, reason } }: { answer: OutcomeView }) {
  return (
    <>
      {amendment !== null && <small>The amendment: {amendment}</small>}
      {reason !== null && on !== null && (
        <small>
          Corrected on {printDay(on)}: {reason}
        </small>
      )}
    </>
  )
}

function linesOf({ recommendations, decisions }: MeetingResolutions): Line[] {
  return [
    ...recommendations.map(({ report, place, text, answer }) => ({
      ...{ id: `report=${report.key}&place=${place}`, text, answer },
      by: { href: `/reports/${report.key}`, name: report.subject },
    })),
    ...decisions.map(({ programme, id, text, answer }) => ({
      ...{ id: `decision=${id}`, text, answer },
      by: { href: `/programmes/${programme.key}`, name: programme.name },
    })),
  ]
}
