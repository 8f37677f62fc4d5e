import { Section } from '@/components/ui/page-heading'
import { REVIEW_DAYS } from '@/domain/classification/review'

/** How many grounds are to be looked at again, and where; nothing where there are none. */
export function ReviewsDue({ count }: { count: number }) {
  if (count === 0) return null
  const what = count === 1 ? '1 classification' : `${count} classifications`
  return (
    <Section
      id="reviews-due"
      title="Classifications due for review"
      aside={<a href="/classifications">What the public may not read</a>}
    >
      <p>
        <a href="/classifications#due-title">{what}</a> {count === 1 ? 'is' : 'are'} to be looked at
        again, now or within {REVIEW_DAYS} days: keep {count === 1 ? 'it' : 'each'} with a new day
        and a reason, or make it public.
      </p>
    </Section>
  )
}
