import type { Metadata } from 'next'
import { answerOf, type Query } from '@/components/layout/as-at'
import { FormPage } from '@/components/layout/form-page'
import { DimensionLinks } from '@/components/ratings/dimension-links'
import { dimensionNamed } from '@/components/ratings/dimensions'
import type { StandingRating } from '@/components/ratings/rating-fields'
import { RatingForm } from '@/components/ratings/rating-form'
import { printApproximateDate } from '@/domain/dates/approximate-print'
import type { ProgrammeView } from '@/domain/programmes/view'
import { currentRating } from '@/domain/ratings/rating'
import type { RatingDimension } from '@/domain/ratings/values'
import { loadForWrite, type ProgrammeParams, trailOf } from '../load'

export const metadata: Metadata = { title: 'Record a rating - Programmes' }

interface RatePageProps extends ProgrammeParams {
  searchParams: Promise<Query>
}

export default async function RatePage({ params, searchParams }: RatePageProps) {
  const [{ key }, query] = await Promise.all([params, searchParams])
  const { view } = await loadForWrite(key, 'rating.record')
  const dimension = dimensionNamed(answerOf(query, 'dimension'))
  return (
    <FormPage
      trail={trailOf(view.programme)}
      title="Record a rating"
      lead={
        <p>For {view.programme.name}. What stood before is filled in: confirm it or change it.</p>
      }
    >
      <DimensionLinks programme={key} chosen={dimension} />
      <RatingForm
        key={dimension}
        programme={key}
        dimension={dimension}
        standing={standingOf(view, dimension)}
        visibility={view.programme.visibility}
      />
    </FormPage>
  )
}

function standingOf(view: ProgrammeView, dimension: RatingDimension): StandingRating | null {
  const rating = currentRating(view.programme, dimension)
  if (rating === undefined) return null
  const { value, reason, pathToGreen, pathToGreenBy, outlook } = rating
  return {
    id: view.currentRatingIds[dimension] ?? null,
    value,
    reason,
    pathToGreen,
    pathToGreenBy: pathToGreenBy === undefined ? undefined : printApproximateDate(pathToGreenBy),
    outlook,
  }
}
