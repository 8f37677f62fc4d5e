import type { Metadata } from 'next'
import { FormPage } from '@/components/layout/form-page'
import { CancelMeetingForm } from '@/components/meetings/meeting-change-forms'
import { printDay } from '@/domain/dates/print-day'
import { loadMeetingForChange, type MeetingParams } from '../load'

export const metadata: Metadata = { title: 'Cancel a meeting - Meetings' }

export default async function CancelMeetingPage({ params }: MeetingParams) {
  const { key } = await params
  const { committee, meeting } = await loadMeetingForChange(key)
  const title = `${committee.name}, ${printDay(meeting.date)}`
  return (
    <FormPage
      trail={[
        { label: 'Meetings', href: '/meetings' },
        { label: title, href: `/meetings/${key}` },
      ]}
      title={`Cancel the ${committee.name} of ${printDay(meeting.date)}`}
      lead={<p>It stays to be read, with the reason. Nothing is due for it any more.</p>}
    >
      <CancelMeetingForm meeting={meeting} />
    </FormPage>
  )
}
