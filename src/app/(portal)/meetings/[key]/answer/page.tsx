import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { answerOf, type Query } from '@/components/layout/as-at'
import { FormPage } from '@/components/layout/form-page'
import { AnswerForm, type Asked } from '@/components/resolutions/answer-form'
import { can } from '@/domain/access'
import type { MeetingResolutions, OutcomeView } from '@/domain/resolutions/views'
import { getCaller } from '@/server/trpc/caller'

export const metadata: Metadata = { title: 'Record what a meeting decided - Meetings' }

interface AnswerPageProps {
  params: Promise<{ key: string }>
  searchParams: Promise<Query>
}

export default async function AnswerPage({ params, searchParams }: AnswerPageProps) {
  const [{ key }, query] = await Promise.all([params, searchParams])
  const caller = await getCaller()
  const { actor } = await caller.session.whoAmI()
  if (!can(actor, 'minutes.record') || !/^[a-z0-9-]{1,80}$/.test(key)) notFound()
  const resolutions = await caller.resolutions.list({ meeting: key })
  const found = findAsked(resolutions, query)
  if (found === null || !resolutions.mayRecord) notFound()
  return (
    <FormPage
      trail={[
        { href: '/meetings', label: 'Meetings' },
        { href: `/meetings/${key}`, label: 'Meeting' },
      ]}
      title={found.answer === null ? 'Record what the meeting decided' : 'Correct what is recorded'}
      lead={<p>{found.text}</p>}
    >
      <AnswerForm meeting={key} asked={found.asked} answer={found.answer} />
    </FormPage>
  )
}

function findAsked(
  { recommendations, decisions }: MeetingResolutions,
  query: Query,
): { text: string; asked: Asked; answer: OutcomeView | null } | null {
  const report = answerOf(query, 'report')
  const place = answerOf(query, 'place')
  const recommendation = recommendations.find(
    (one) => one.report.key === report && String(one.place) === place,
  )
  if (recommendation !== undefined) {
    const { text, answer, seen } = recommendation
    return {
      ...{ text, answer },
      asked: { report: recommendation.report.key, place: recommendation.place, seen },
    }
  }
  const decision = decisions.find(({ id }) => String(id) === answerOf(query, 'decision'))
  if (decision === undefined) return null
  const { text, answer, id, version } = decision
  return { text, answer, asked: { decision: id, version } }
}
