import { NotPublic } from '@/components/classification/not-public'
import { LongText } from '@/components/ui/long-text'
import { printApproximateDate } from '@/domain/dates/approximate-print'
import type { Rating } from '@/domain/portfolio-file/schema'
import { isPublic } from '@/domain/portfolio-file/visibility'

/** Why a rating is what it is, what leads back to Green and by when, and where it is heading. */
export function RatingAccount({ rating }: { rating: Rating }) {
  const { reason, pathToGreen, pathToGreenBy, outlook } = rating
  if ([reason, pathToGreen, outlook].every((said) => said === undefined) && isPublic(rating))
    return null
  const by = pathToGreenBy === undefined ? '' : ` (${printApproximateDate(pathToGreenBy)})`
  return (
    <div className="account">
      {!isPublic(rating) && (
        <p>
          <NotPublic visibility={rating.visibility} />
        </p>
      )}
      {reason !== undefined && <LongText text={reason} rest="The rest of the reason" />}
      {pathToGreen !== undefined && (
        <p>
          <strong>Path to Green: </strong>
          {`${pathToGreen}${by}`}
        </p>
      )}
      {outlook !== undefined && (
        <p>
          <strong>Outlook: </strong>
          {outlook}
        </p>
      )}
    </div>
  )
}
