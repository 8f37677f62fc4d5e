import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ClassifiedOutcome } from '@/components/classification/classified-outcome'
import { ClassifiedTable } from '@/components/classification/classified-table'
import { ReleaseAll, ReleaseOne } from '@/components/classification/release-unasked'
import { titleOf } from '@/components/classification/words'
import { answerOf, type Query, readAsAt } from '@/components/layout/as-at'
import { AsAtForm, AsAtNotice } from '@/components/layout/as-at-control'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeading, Section } from '@/components/ui/page-heading'
import { can } from '@/domain/access'
import { REVIEW_DAYS } from '@/domain/classification/review'
import type { ClassifiedItem } from '@/domain/classification/views'
import { printDay } from '@/domain/dates/print-day'
import { getCaller } from '@/server/trpc/caller'

export const metadata: Metadata = { title: 'What the public may not read' }

const unaskedItem = ({ list, id }: Pick<ClassifiedItem, 'list' | 'id'>) =>
  list === 'promises' || list === 'actions' ? [{ list, id }] : []

export default async function ClassificationsPage({
  searchParams,
}: {
  searchParams: Promise<Query>
}) {
  const query = await searchParams
  const { asAt, wrong } = readAsAt(query)
  const caller = await getCaller()
  const { actor } = await caller.session.whoAmI()
  if (!can(actor, 'classification.read')) notFound()
  const register = await caller.classifications.list({ asAt })
  const isDue = ({ standing, mayChange }: (typeof register.rows)[number]) =>
    mayChange && (standing === 'due' || standing === 'soon')
  const due = register.rows.filter(isDue)
  const rest = register.rows.filter((row) => !isDue(row))
  return (
    <div className="grid gap-8">
      <AsAtNotice path="/classifications" asAt={asAt} wrong={wrong} />
      <ClassifiedOutcome changed={answerOf(query, 'changed')} />
      {answerOf(query, 'released') !== undefined && (
        <Notice tone="success" title="What you chose is public now" />
      )}
      <PageHeading
        lead={
          <p>
            Everything that is marked as not public, as at{' '}
            <time dateTime={register.asAt}>{printDay(register.asAt)}</time>. What belongs to
            something that is not public is withheld with it.
          </p>
        }
      >
        What the public may not read
      </PageHeading>
      <Section id="due-title" title={`Classifications due for review (${due.length})`}>
        {due.length === 0 ? (
          <EmptyState title={`No review is due in the next ${REVIEW_DAYS} days`} />
        ) : (
          <ClassifiedTable
            id="due"
            caption={`Day of review passed or within ${REVIEW_DAYS} days: keep it with a new day and a reason, or make it public`}
            rows={due}
          />
        )}
      </Section>
      {register.unasked.length > 0 && (
        <Section
          id="unasked-title"
          title={`Nobody has said who may read it (${register.unasked.length})`}
        >
          <p className="measure">
            These were entered by hand before it was asked who may read them. Members and staff read
            them; the public does not until you say so. Look each one through: make it public, or
            say on what ground it is not.
          </p>
          <ClassifiedTable
            id="unasked"
            caption="Promises and actions that are not public because nobody has looked"
            rows={register.unasked}
            also={(row) =>
              unaskedItem(row).map((item) => (
                <ReleaseOne key={row.id} item={item} words={titleOf(row)} />
              ))
            }
          />
          {register.unasked.length > 1 && (
            <div>
              <ReleaseAll items={register.unasked.flatMap(unaskedItem)} />
            </div>
          )}
        </Section>
      )}
      <Section id="rest-title" title={`Everything else that is not public (${rest.length})`}>
        {rest.length === 0 ? (
          <EmptyState title="Nothing else is marked as not public" />
        ) : (
          <ClassifiedTable id="rest" caption="Soonest looked at again first" rows={rest} />
        )}
      </Section>
      <AsAtForm path="/classifications" asAt={asAt} wrong={undefined} />
    </div>
  )
}
