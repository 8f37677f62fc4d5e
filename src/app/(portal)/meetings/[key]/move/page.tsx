import type { Metadata } from 'next'
import { FormPage } from '@/components/layout/form-page'
import { MoveMeetingForm } from '@/components/meetings/meeting-change-forms'
import { printDay } from '@/domain/dates/print-day'
import { loadMeetingForChange, type MeetingParams } from '../load'

export const metadata: Metadata = { title: 'Move a meeting - Meetings' }

export default async function MoveMeetingPage({ params }: MeetingParams) {
  const { key } = await params
  const { committee, meeting } = await loadMeetingForChange(key)
  const title = `${committee.name}, ${printDay(meeting.date)}`
  return (
    <FormPage
      trail={[
        { label: 'Meetings', href: '/meetings' },
        { label: title, href: `/meetings/${key}` },
      ]}
      title={`Move the ${committee.name} of ${printDay(meeting.date)}`}
      lead={
        <p>Its deadlines move with it. Papers that are late for the new day have to say why.</p>
      }
    >
      <MoveMeetingForm meeting={{ ...meeting, date: printDay(meeting.date) }} />
    </FormPage>
  )
}
