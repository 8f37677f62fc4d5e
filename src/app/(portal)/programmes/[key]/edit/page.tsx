import type { Metadata } from 'next'
import { FormPage } from '@/components/layout/form-page'
import { EditProgrammeForm } from '@/components/programmes/programme-form'
import { getCaller } from '@/server/trpc/caller'
import { loadForWrite, type ProgrammeParams, trailOf } from '../load'

export const metadata: Metadata = { title: 'Edit a programme - Programmes' }

export default async function EditPage({ params }: ProgrammeParams) {
  const { key } = await params
  const { view } = await loadForWrite(key, 'programme.write')
  const choices = await (await getCaller()).portfolio.choices()
  const { kind, objective, parent, organisations, status, stage, lead, sponsor, visibility } =
    view.programme
  return (
    <FormPage
      trail={trailOf(view.programme)}
      title={`Edit ${view.programme.name}`}
      lead={
        <p>
          To change the name, <a href={`/programmes/${key}/rename`}>rename it</a>: the former name
          is kept.
        </p>
      }
    >
      <EditProgrammeForm
        programme={{
          key,
          kind,
          objective,
          parent,
          organisations,
          status,
          stage,
          lead,
          sponsor,
          visibility,
        }}
        version={view.version}
        choices={choices}
      />
    </FormPage>
  )
}
