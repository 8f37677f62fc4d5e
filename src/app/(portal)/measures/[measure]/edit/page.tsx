import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/layout/form-page'
import { EditMeasureForm } from '@/components/measures/edit-measure-form'
import { MeasureChanges } from '@/components/measures/measure-changes'
import { getCaller } from '@/server/trpc/caller'
import { loadMeasureForWrite, TRAIL } from '../../load'

export const metadata: Metadata = { title: 'Change a measure - Service measures' }

interface MeasureParams {
  params: Promise<{ measure: string }>
}

export default async function EditServiceMeasurePage({ params }: MeasureParams) {
  const { measure } = await loadMeasureForWrite(params)
  const shown = await (await getCaller()).measures.get({ measure: measure.key })
  if (shown === null) notFound()
  return (
    <FormPage
      trail={TRAIL}
      title="Rename it or change its target"
      lead={<p>{measure.name}. What reports told of it stays as it was told.</p>}
    >
      <EditMeasureForm measure={shown} />
      <MeasureChanges changes={shown.changes} />
    </FormPage>
  )
}
