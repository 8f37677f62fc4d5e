import type { Metadata } from 'next'
import { FormPage } from '@/components/layout/form-page'
import { CompleteForm } from '@/components/milestones/complete-form'
import { MilestoneDates } from '@/components/milestones/milestone-dates'
import { printDay } from '@/domain/dates/print-day'
import { loadMilestoneForWrite, type MilestoneParams } from '../../../load'

export const metadata: Metadata = { title: 'Complete a milestone - Programmes' }

export default async function CompletePage({ params }: MilestoneParams) {
  const { milestone, shown, trail, today } = await loadMilestoneForWrite(params)
  return (
    <FormPage
      trail={trail}
      title={`Complete “${milestone.name}”`}
      lead={<MilestoneDates milestone={milestone} />}
    >
      <CompleteForm milestone={shown} today={printDay(today)} />
    </FormPage>
  )
}
