import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/layout/form-page'
import { CorrectionForm } from '@/components/ratings/correction-form'
import { RatingMark } from '@/components/ratings/rating-mark'
import { printApproximateDate } from '@/domain/dates/approximate-print'
import { printDay } from '@/domain/dates/print-day'
import { dimensionOf } from '@/domain/ratings/rating'
import { loadForWrite, trailOf } from '../../../load'

export const metadata: Metadata = { title: 'Correct a rating - Programmes' }

interface CorrectPageProps {
  params: Promise<{ key: string; rating: string }>
}

export default async function CorrectPage({ params }: CorrectPageProps) {
  const { key, rating: number } = await params
  const { view } = await loadForWrite(key, 'rating.record')
  const entry = view.ratingHistory.find(({ id }) => String(id) === number)
  if (entry === undefined || entry.id === null || entry.corrected !== null) notFound()
  const { id, rating } = entry
  const { value, reason, pathToGreen, pathToGreenBy, outlook } = rating
  const by = pathToGreenBy === undefined ? undefined : printApproximateDate(pathToGreenBy)
  return (
    <FormPage
      trail={trailOf(view.programme)}
      title="Correct a rating"
      lead={
        <>
          <p>
            {view.programme.name},{' '}
            {[dimensionOf(rating), rating.element].filter(Boolean).join(', ')}:{' '}
            <RatingMark value={value} /> of {printDay(rating.recordedOn)}.
          </p>
          <p>
            Your correction speaks of that day and is known from today. The rating that you correct
            stays in the history, marked as corrected. If things have changed since,{' '}
            <a href={`/programmes/${key}/rate`}>record a new rating</a> instead.
          </p>
        </>
      }
    >
      <CorrectionForm
        key={id}
        programme={key}
        dimension={dimensionOf(rating)}
        wrong={{ id, value, reason, pathToGreen, pathToGreenBy: by, outlook }}
      />
    </FormPage>
  )
}
