import { Notice } from '@/components/ui/notice'
import { printAge } from '@/domain/dates/print-age'

/** A worker gives a sign of life every 15 seconds. */
const SILENT_AFTER_SECONDS = 60

/** Whether anybody does what waits. */
export function WorkerSign({ seconds }: { seconds: number | null }) {
  if (seconds !== null && seconds < SILENT_AFTER_SECONDS)
    return <p>The background worker is running.</p>
  return (
    <Notice tone="problem" title="The background worker is not running">
      {seconds === null
        ? 'It has never given a sign of life.'
        : `It last gave a sign of life ${printAge(seconds)} ago.`}{' '}
      Nothing is lost: what waits is done once it runs. Start Milepost again, or ask whoever looks
      after the server.
    </Notice>
  )
}
