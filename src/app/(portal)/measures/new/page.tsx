import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/layout/form-page'
import { AddMeasureForm } from '@/components/measures/measure-form'
import { loadMeasures, TRAIL } from '../load'

export const metadata: Metadata = { title: 'Record a measure - Service measures' }

export default async function NewServiceMeasurePage() {
  const { service, mayWrite } = await loadMeasures()
  if (!mayWrite) notFound()
  return (
    <FormPage
      trail={TRAIL}
      title="Record a measure of the service"
      lead={<p>Of no programme, with its first figure. Reports can put it in their tables.</p>}
    >
      <AddMeasureForm organisations={service.organisations} visibility={undefined} />
    </FormPage>
  )
}
