import type { Metadata } from 'next'
import { FormPage } from '@/components/layout/form-page'
import { ForecastForm } from '@/components/milestones/forecast-form'
import { MilestoneDates } from '@/components/milestones/milestone-dates'
import { expectedDate } from '@/domain/milestones/milestone'
import { loadMilestoneForWrite, type MilestoneParams } from '../../../load'

export const metadata: Metadata = { title: 'Move a date - Programmes' }

export default async function ForecastPage({ params }: MilestoneParams) {
  const { milestone, shown, trail } = await loadMilestoneForWrite(params)
  const hasDate = expectedDate(milestone) !== undefined
  return (
    <FormPage
      trail={trail}
      title={hasDate ? `Move the date of “${milestone.name}”` : `Give “${milestone.name}” a date`}
      lead={<MilestoneDates milestone={milestone} />}
    >
      <ForecastForm milestone={shown} hasDate={hasDate} />
    </FormPage>
  )
}
