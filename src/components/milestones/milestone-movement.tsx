import { printApproximateDate } from '@/domain/dates/approximate-print'
import { printDay } from '@/domain/dates/print-day'
import { deriveSlip, isOpen } from '@/domain/milestones/milestone'
import type { Milestone } from '@/domain/portfolio-file/schema'
import { slipInWords } from './words'

/** How the date stands to its promises, why it moved last, and every date given before. */
export function MilestoneMovement({ milestone }: { milestone: Milestone }) {
  const isDone = !isOpen(milestone)
  const slips = deriveSlip(milestone).flatMap((slip) => slipInWords(slip, isDone) ?? [])
  const last = milestone.rebaselines.at(-1)
  return (
    <>
      {slips.map((words) => (
        <p key={words}>{words}.</p>
      ))}
      {milestone.reason !== undefined && <p className="sentence">{milestone.reason}</p>}
      {last !== undefined && (
        <p>
          Re-baselined on {printDay(last.recordedOn)}
          {last.approvedBy === undefined ? '' : `, approved by ${last.approvedBy}`}: {last.reason}
        </p>
      )}
      {milestone.forecasts.length > 1 && <ForecastHistory milestone={milestone} />}
    </>
  )
}

function ForecastHistory({ milestone }: { milestone: Milestone }) {
  return (
    <details>
      <summary className="w-fit cursor-pointer text-accent underline underline-offset-4">
        {milestone.forecasts.length} dates given
        <span className="visually-hidden"> for {milestone.name}</span>
      </summary>
      <ol className="mt-1 grid gap-1">
        {milestone.forecasts.toReversed().map(({ recordedOn, forecast, reason }) => (
          <li key={`${recordedOn} ${forecast}`}>
            On {printDay(recordedOn)}:{' '}
            {forecast === null ? 'no date' : printApproximateDate(forecast)}
            {reason === undefined ? '' : `. ${reason}`}
          </li>
        ))}
      </ol>
    </details>
  )
}
