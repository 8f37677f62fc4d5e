import { Notice } from '@/components/ui/notice'
import { printDay } from '@/domain/dates/print-day'
import type { VersionView, Withdrawal } from '@/domain/reviews/views'

/** What stands in place of a paper that was taken back. */
export function WithdrawnNotice({
  withdrawn,
  isReadable,
}: {
  withdrawn: Withdrawal | null
  /** The reader may read the paper all the same. */
  isReadable: boolean
}) {
  if (withdrawn === null) return null
  return (
    <Notice tone="problem" title={`This report was withdrawn on ${printDay(withdrawn.on)}`}>
      {withdrawn.reason !== null && <p>{withdrawn.reason}</p>}
      <p>
        {isReadable
          ? 'The paper is kept. You can read it; the public cannot.'
          : 'The paper is no longer given to readers.'}
      </p>
    </Notice>
  )
}

/** That another version has taken its place: which, when and why. */
export function SupersededNotice({
  report,
  superseded,
}: {
  report: string
  superseded: VersionView['superseded']
}) {
  if (superseded === null) return null
  const { number, on, reason } = superseded
  return (
    <Notice title={`Version ${number} took the place of this one on ${printDay(on)}`}>
      {reason !== null && <p>{reason}</p>}
      <p>
        <a href={`/reports/${report}/versions/${number}`}>Read version {number}</a>
      </p>
    </Notice>
  )
}
