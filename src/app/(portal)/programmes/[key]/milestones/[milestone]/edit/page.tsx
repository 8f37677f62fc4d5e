import type { Metadata } from 'next'
import { FormPage } from '@/components/layout/form-page'
import { EditMilestoneForm } from '@/components/milestones/milestone-form'
import { OtherChanges } from '@/components/milestones/other-changes'
import { isOpen } from '@/domain/milestones/milestone'
import { loadMilestoneForWrite, type MilestoneParams } from '../../../load'

export const metadata: Metadata = { title: 'Edit a milestone - Programmes' }

export default async function EditMilestonePage({ params }: MilestoneParams) {
  const { milestone, shown, trail } = await loadMilestoneForWrite(params)
  const { key, name, element, kind, confidence, condition, status } = milestone
  return (
    <FormPage
      trail={trail}
      title={`Edit “${name}”`}
      lead={
        <>
          {isOpen(milestone) && (
            <OtherChanges
              base={`/programmes/${shown.programme}/milestones/${key}`}
              milestone={milestone}
            />
          )}
          <p>
            <a href={`/programmes/${shown.programme}/classifications`}>Who may read it</a> is said
            on a page of its own.
          </p>
        </>
      }
    >
      <EditMilestoneForm
        programme={shown.programme}
        milestone={{ key, name, element, kind, confidence, condition, status }}
        version={shown.version}
      />
    </FormPage>
  )
}
