import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { answerOf, type Query } from '@/components/layout/as-at'
import { FormPage } from '@/components/layout/form-page'
import { EnterForm } from '@/components/promises/enter-form'
import { ProgrammeChoice } from '@/components/promises/programme-choice'
import { can } from '@/domain/access'
import { printDay } from '@/domain/dates/print-day'
import { getCaller } from '@/server/trpc/caller'

export const metadata: Metadata = { title: 'Enter a promise - Promises' }

export default async function EnterPage({ searchParams }: { searchParams: Promise<Query> }) {
  const chosen = answerOf(await searchParams, 'of')
  const caller = await getCaller()
  const { actor } = await caller.session.whoAmI()
  if (!can(actor, 'promise.record')) notFound()
  const [committees, { programmes }, { reports }] = await Promise.all([
    caller.meetings.list({}),
    caller.portfolio.choices(),
    caller.reports.list({}),
  ])
  const programme = programmes.find(({ key }) => key === chosen)
  const milestones =
    programme === undefined
      ? []
      : (await caller.programmes.get({ key: programme.key })).programme.milestones
  return (
    <FormPage
      trail={[{ href: '/promises', label: 'Promises' }]}
      title="Enter a promise of an earlier report"
      lead={
        <p>
          Reports that are published here make their promises themselves. If a milestone accounts
          for this one, choose its programme first.
        </p>
      }
    >
      <ProgrammeChoice programmes={programmes} chosen={programme?.key} />
      <EnterForm
        key={programme?.key ?? ''}
        committees={committees.map(({ key, name }) => ({ key, name }))}
        reports={reports.flatMap(({ key, subject, status, meetings }) =>
          status === 'published'
            ? [
                {
                  key,
                  name: [subject, ...meetings.slice(0, 1).map(({ date }) => printDay(date))].join(
                    ', ',
                  ),
                },
              ]
            : [],
        )}
        programmes={programmes}
        programme={programme?.key}
        milestones={milestones.map(({ key, name }) => ({ key: `${programme?.key}/${key}`, name }))}
      />
    </FormPage>
  )
}
