import type { Metadata } from 'next'
import { cache } from 'react'
import { answerOf, type Query } from '@/components/layout/as-at'
import { MeetingDeadlines } from '@/components/meetings/meeting-deadlines'
import { ReportPage } from '@/components/reports/report-page'
import { Section } from '@/components/ui/page-heading'
import type { ReportView } from '@/domain/reports/views'
import { getCaller, orNotFound } from '@/server/trpc/caller'

interface Address {
  params: Promise<{ key: string }>
  searchParams: Promise<Query>
}

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const view = await read((await params).key)
  return { title: `${view.subject} - Reports` }
}

export default async function Page({ params, searchParams }: Address) {
  const { key } = await params
  const view = await read(key)
  const review = view.staff === null ? null : await (await getCaller()).reviews.get({ key })
  return (
    <div className="grid gap-8">
      <ReportPage view={view} review={review} done={answerOf(await searchParams, 'done')} />
      {view.staff !== null && <ReportDeadlines view={view} />}
    </div>
  )
}

/** What is due before each meeting to which the report goes. */
async function ReportDeadlines({ view }: { view: ReportView }) {
  const caller = await getCaller()
  const [{ actor, today }, committees] = await Promise.all([
    caller.session.whoAmI(),
    caller.meetings.list({}),
  ])
  const keys = view.meetings.map(({ meeting }) => meeting)
  return (
    <div className="no-print">
      <Section id="deadlines" title="What is due when">
        {committees.map((committee) =>
          committee.meetings
            .filter(({ key }) => keys.includes(key))
            .map((meeting) => (
              <MeetingDeadlines key={meeting.key} {...{ committee, meeting, actor, today }} />
            )),
        )}
      </Section>
    </div>
  )
}

/** Read once for a request, by its title and by itself. */
const read = cache(async (key: string) => {
  const caller = await getCaller()
  return orNotFound(caller.reports.get({ key }))
})
