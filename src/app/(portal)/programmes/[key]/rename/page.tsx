import type { Metadata } from 'next'
import { FormPage } from '@/components/layout/form-page'
import { RenameProgrammeForm } from '@/components/programmes/programme-form'
import { loadForWrite, type ProgrammeParams, trailOf } from '../load'

export const metadata: Metadata = { title: 'Rename a programme - Programmes' }

export default async function RenamePage({ params }: ProgrammeParams) {
  const { key } = await params
  const { view } = await loadForWrite(key, 'programme.write')
  const { name, abbreviation } = view.programme
  return (
    <FormPage
      trail={trailOf(view.programme)}
      title={`Rename ${name}`}
      lead={
        <p>
          The former name is kept with the day on which it ended, and still finds the programme.
        </p>
      }
    >
      <RenameProgrammeForm programme={{ key, name, abbreviation }} version={view.version} />
    </FormPage>
  )
}
