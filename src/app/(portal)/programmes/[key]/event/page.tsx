import type { Metadata } from 'next'
import { EventForm } from '@/components/events/event-form'
import { FormPage } from '@/components/layout/form-page'
import { loadForWrite, type ProgrammeParams, trailOf } from '../load'

export const metadata: Metadata = { title: 'Add an event - Programmes' }

export default async function EventPage({ params }: ProgrammeParams) {
  const { key } = await params
  const { view } = await loadForWrite(key, 'event.add')
  return (
    <FormPage
      trail={trailOf(view.programme)}
      title="Add an event"
      lead={
        <p>For {view.programme.name}: what happened since the last update, or what comes next.</p>
      }
    >
      <EventForm programme={key} visibility={view.programme.visibility} />
    </FormPage>
  )
}
