import type { Metadata } from 'next'
import { FormPage } from '@/components/layout/form-page'
import { ReopenForm } from '@/components/milestones/cancel-form'
import { loadMilestoneForWrite, type MilestoneParams } from '../../../load'

export const metadata: Metadata = { title: 'Reopen a milestone - Programmes' }

export default async function ReopenPage({ params }: MilestoneParams) {
  const { milestone, shown, trail } = await loadMilestoneForWrite(params)
  return (
    <FormPage
      trail={trail}
      title={`Reopen “${milestone.name}”`}
      lead={<p>It stands again as it last stood open. That it was closed stays on record.</p>}
    >
      <ReopenForm milestone={shown} />
    </FormPage>
  )
}
