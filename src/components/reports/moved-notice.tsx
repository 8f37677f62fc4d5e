import { Notice } from '@/components/ui/notice'
import { movedInWords } from '@/domain/calendar/moved-papers'
import type { ReportView } from '@/domain/reports/views'

/** Says that a paper prints a former day of its meeting, and to those who answer for it what to do. */
export function MovedNotice({ view }: { view: ReportView }) {
  const { key, moved, staff, status } = view
  if (moved.length === 0) return null
  const title = moved.length === 1 ? 'The meeting has moved' : 'The meetings have moved'
  return (
    <Notice title={title}>
      <p>{movedInWords(moved)}</p>
      {staff !== null && (
        <p>
          {status === 'published' ? (
            <>
              What was published stays as it is. <a href={`/reports/${key}/correct`}>Correct it</a>:
              drafted again, the next version prints the new day.
            </>
          ) : (
            <>
              It cannot be published like this.{' '}
              <a href={`/reports/${key}/send-back`}>Send it back</a> and draft it again, so that it
              prints the new day; or say why it goes out as it is when you publish it.
            </>
          )}
        </p>
      )}
    </Notice>
  )
}
