import type { Metadata } from 'next'
import { FormPage } from '@/components/layout/form-page'
import { AddRiskForm } from '@/components/risks/risk-form'
import { loadForWrite, type ProgrammeParams, trailOf } from '../../load'

export const metadata: Metadata = { title: 'Record a risk - Programmes' }

export default async function NewRiskPage({ params }: ProgrammeParams) {
  const { key } = await params
  const { view } = await loadForWrite(key, 'risk.write')
  return (
    <FormPage
      trail={trailOf(view.programme)}
      title="Record a risk"
      lead={<p>Of {view.programme.name}.</p>}
    >
      <AddRiskForm programme={key} visibility={view.programme.visibility} />
    </FormPage>
  )
}
