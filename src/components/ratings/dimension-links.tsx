import { RATING_DIMENSIONS, type RatingDimension } from '@/domain/ratings/values'
import { DIMENSION_WORDS } from './dimensions'

/** What of a programme is being rated: the whole, or one side of it. */
export function DimensionLinks({
  programme,
  chosen,
}: {
  programme: string
  chosen: RatingDimension
}) {
  return (
    <nav aria-label="What is rated">
      <ul className="flex flex-wrap gap-x-6">
        {RATING_DIMENSIONS.map((dimension) => (
          <li key={dimension}>
            <a
              href={`/programmes/${programme}/rate?dimension=${dimension}`}
              className="site-link"
              aria-current={dimension === chosen ? 'page' : undefined}
            >
              {DIMENSION_WORDS[dimension]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
