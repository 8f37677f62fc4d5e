import type { Metadata } from 'next'
import { FormPage } from '@/components/layout/form-page'
import { CancelForm } from '@/components/milestones/cancel-form'
import { loadMilestoneForWrite, type MilestoneParams } from '../../../load'

export const metadata: Metadata = { title: 'Cancel a milestone - Programmes' }

export default async function CancelPage({ params }: MilestoneParams) {
  const { milestone, shown, trail } = await loadMilestoneForWrite(params)
  return (
    <FormPage
      trail={trail}
      title={`Cancel “${milestone.name}”`}
      lead={<p>It stays on record as cancelled, with your reason. It can be reopened.</p>}
    >
      <CancelForm milestone={shown} />
    </FormPage>
  )
}
