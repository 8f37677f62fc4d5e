import type { Metadata } from 'next'
import { FormPage } from '@/components/layout/form-page'
import { AddMilestoneForm } from '@/components/milestones/milestone-form'
import { loadForWrite, type ProgrammeParams, trailOf } from '../../load'

export const metadata: Metadata = { title: 'Add a milestone - Programmes' }

export default async function NewMilestonePage({ params }: ProgrammeParams) {
  const { key } = await params
  const { view } = await loadForWrite(key, 'milestone.write')
  return (
    <FormPage
      trail={trailOf(view.programme)}
      title="Add a milestone"
      lead={<p>To {view.programme.name}.</p>}
    >
      <AddMilestoneForm programme={key} visibility={view.programme.visibility} />
    </FormPage>
  )
}
