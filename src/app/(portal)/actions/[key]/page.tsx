import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AnswerForm } from '@/components/actions/answer-form'
import { CloseForm } from '@/components/actions/close-form'
import { FormPage } from '@/components/layout/form-page'
import { Section } from '@/components/ui/page-heading'
import { can } from '@/domain/access'
import { printDay } from '@/domain/dates/print-day'
import { getCaller } from '@/server/trpc/caller'

export const metadata: Metadata = { title: 'Answer an action - Outstanding actions' }

export default async function AnswerPage({ params }: { params: Promise<{ key: string }> }) {
  const { key } = await params
  const caller = await getCaller()
  const { actor } = await caller.session.whoAmI()
  if (!can(actor, 'action.read')) notFound()
  const { rows } = await caller.actions.list({})
  const row = rows.find((one) => one.key === key)
  if (row === undefined || !row.mayAnswer || row.standing.state === 'closed') notFound()
  return (
    <FormPage
      trail={[{ href: '/actions', label: 'Outstanding actions' }]}
      title="Answer an action"
      lead={<p>{row.text}</p>}
    >
      {row.answer !== null && (
        <p className="measure">
          Answered on {printDay(row.answer.on)}: {row.answer.text}
        </p>
      )}
      <AnswerForm key={row.seen} action={key} seen={row.seen} />
      {row.answer !== null && (
        <Section id="close" title="Close it">
          <CloseForm action={key} seen={row.seen} />
        </Section>
      )}
    </FormPage>
  )
}
