import type { Metadata } from 'next'
import { ClassifiedOutcome } from '@/components/classification/classified-outcome'
import { ClassifiedTable } from '@/components/classification/classified-table'
import { answerOf, type Query } from '@/components/layout/as-at'
import { FormPage } from '@/components/layout/form-page'
import { EmptyState } from '@/components/ui/empty-state'
import { loadFacts } from '../../../classifications/load'
import { type ProgrammeParams, trailOf } from '../load'

export const metadata: Metadata = { title: 'Who may read what - Programmes' }

interface PageProps extends ProgrammeParams {
  searchParams: Promise<Query>
}

export default async function ProgrammeClassificationsPage({ params, searchParams }: PageProps) {
  const [{ key }, query] = await Promise.all([params, searchParams])
  const { programme, facts } = await loadFacts(key)
  return (
    <FormPage
      trail={trailOf(programme)}
      title="Who may read what"
      lead={
        <p>
          {programme.name}: everything on record, and whether the public may read it. What was
          corrected or said anew is kept from the public with what stands now.
        </p>
      }
    >
      <ClassifiedOutcome changed={answerOf(query, 'changed')} />
      {facts.length === 0 ? (
        <EmptyState title="Nothing is recorded of this programme yet" />
      ) : (
        <ClassifiedTable id="facts" caption="Everything on record" rows={facts} isOfOne />
      )}
    </FormPage>
  )
}
