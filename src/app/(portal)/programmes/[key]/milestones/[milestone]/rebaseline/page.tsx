import type { Metadata } from 'next'
import { FormPage } from '@/components/layout/form-page'
import { MilestoneDates } from '@/components/milestones/milestone-dates'
import { RebaselineForm } from '@/components/milestones/rebaseline-form'
import { loadMilestoneForWrite, type MilestoneParams } from '../../../load'

export const metadata: Metadata = { title: 'Re-baseline a milestone - Programmes' }

export default async function RebaselinePage({ params }: MilestoneParams) {
  const { milestone, shown, trail } = await loadMilestoneForWrite(params)
  return (
    <FormPage
      trail={trail}
      title={`Re-baseline “${milestone.name}”`}
      lead={<MilestoneDates milestone={milestone} />}
    >
      <RebaselineForm milestone={shown} />
    </FormPage>
  )
}
