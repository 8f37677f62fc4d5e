import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/layout/form-page'
import { EditMeasureForm } from '@/components/measures/edit-measure-form'
import { MeasureChanges } from '@/components/measures/measure-changes'
import { getCaller } from '@/server/trpc/caller'
import { loadForWrite, trailOf } from '../../../load'

export const metadata: Metadata = { title: 'Change a measure - Programmes' }

interface MeasureParams {
  params: Promise<{ key: string; measure: string }>
}

export default async function EditMeasurePage({ params }: MeasureParams) {
  const { key, measure } = await params
  const { view } = await loadForWrite(key, 'measure.write')
  const shown = await (await getCaller()).measures.get({ programme: key, measure })
  if (shown === null) notFound()
  return (
    <FormPage
      trail={trailOf(view.programme)}
      title="Rename it or change its target"
      lead={<p>{shown.described.name}. What reports told of it stays as it was told.</p>}
    >
      <EditMeasureForm programme={key} measure={shown} />
      <MeasureChanges changes={shown.changes} />
    </FormPage>
  )
}
