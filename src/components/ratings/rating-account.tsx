import { printApproximateDate } from '@/domain/dates/approximate-print'
import type { Rating } from '@/domain/portfolio-file/schema'

/** Why a rating is what it is, what leads back to Green and by when, and where it is heading. */
export function RatingAccount({ rating }: { rating: Rating }) {
  return (
    <div className="measure grid gap-2">
      {rating.reason !== undefined && (
        <p className="sentence whitespace-pre-line">{rating.reason}</p>
      )}
      {rating.pathToGreen !== undefined && (
        <p className="whitespace-pre-line">
          <span className="font-semibold">Path to Green: </span>
          {rating.pathToGreen}
          {rating.pathToGreenBy !== undefined && ` (${printApproximateDate(rating.pathToGreenBy)})`}
        </p>
      )}
      {rating.outlook !== undefined && (
        <p>
          <span className="font-semibold">Outlook: </span>
          {rating.outlook}
        </p>
      )}
    </div>
  )
}
