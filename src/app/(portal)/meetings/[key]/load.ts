import { notFound } from 'next/navigation'
import { can } from '@/domain/access'
import { getCaller } from '@/server/trpc/caller'

export interface MeetingParams {
  params: Promise<{ key: string }>
}

/** A meeting with its committee, for whoever reads about it. */
export async function loadMeeting(key: string) {
  const caller = await getCaller()
  const [{ actor, today }, committees] = await Promise.all([
    caller.session.whoAmI(),
    caller.meetings.list({}),
  ])
  const committee = committees.find(({ meetings }) => meetings.some((one) => one.key === key))
  const meeting = committee?.meetings.find((one) => one.key === key)
  if (committee === undefined || meeting === undefined) notFound()
  const isOpen = !meeting.isCancelled && meeting.date >= today
  return { actor, today, committee, meeting, mayChange: isOpen && can(actor, 'committee.write') }
}

/** A meeting that is about to be moved or cancelled. */
export async function loadMeetingForChange(key: string) {
  const loaded = await loadMeeting(key)
  if (!loaded.mayChange) notFound()
  return loaded
}
