import { Notice } from '@/components/ui/notice'
import type { MovedPaper } from '@/domain/calendar/moved-papers'
import { printDay } from '@/domain/dates/print-day'

/** The papers of a meeting that print a former day of it, with what to do about each. */
export function MovedPapers({ papers }: { papers: readonly MovedPaper[] }) {
  if (papers.length === 0) return null
  const title = papers.length === 1 ? 'A paper prints' : `${papers.length} papers print`
  return (
    <Notice title={`${title} the former day of this meeting`}>
      <ul className="grid gap-2">
        {papers.map(({ key, subject, printed, isPublished }) => (
          <li key={key}>
            <a href={`/reports/${key}`}>{subject}</a> prints {printDay(printed)}.{' '}
            {isPublished
              ? 'Correct it, so that its next version prints the new day.'
              : 'It cannot be published until it is sent back and drafted again, or somebody says why it goes out as it is.'}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
