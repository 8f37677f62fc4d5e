import type { Metadata } from 'next'
import { FormPage } from '@/components/layout/form-page'
import { AddMeasureForm } from '@/components/measures/measure-form'
import { loadForWrite, type ProgrammeParams, trailOf } from '../../load'

export const metadata: Metadata = { title: 'Record a measure - Programmes' }

export default async function NewMeasurePage({ params }: ProgrammeParams) {
  const { key } = await params
  const { view } = await loadForWrite(key, 'measure.write')
  return (
    <FormPage
      trail={trailOf(view.programme)}
      title="Record a measure"
      lead={<p>Of {view.programme.name}, with its first figure.</p>}
    >
      <AddMeasureForm
        programme={key}
        organisations={view.organisations}
        visibility={view.programme.visibility}
      />
    </FormPage>
  )
}
