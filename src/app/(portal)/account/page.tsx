import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AccountOutcome } from '@/components/account/account-outcome'
import { OrganisationAccount } from '@/components/account/organisation-account'
import { SessionList } from '@/components/account/session-list'
import { StaffRefusalNotice } from '@/components/account/staff-refusal-notice'
import { TokenSection } from '@/components/account/token-section'
import { answerOf, type Query } from '@/components/layout/as-at'
import { PageHeading, Section } from '@/components/ui/page-heading'
import { SummaryList } from '@/components/ui/summary-list'
import { can, ROLE_LABELS } from '@/domain/access'
import { isStaffRefusal } from '@/domain/people/staff-refusal'
import { getCaller } from '@/server/trpc/caller'

interface PageProps {
  searchParams: Promise<Query>
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const isWrong = isStaffRefusal(answerOf(await searchParams, 'error'))
  return { title: isWrong ? 'Error: Your account' : 'Your account' }
}

export default async function AccountPage({ searchParams }: PageProps) {
  const [query, caller] = await Promise.all([searchParams, getCaller()])
  const { actor } = await caller.session.whoAmI()
  if (!can(actor, 'account.use')) redirect('/sign-in?next=/account')
  const [{ person, sessions, organisation }, tokens] = await Promise.all([
    caller.account.get(),
    caller.tokens.list(),
  ])
  return (
    <div className="grid gap-8">
      <StaffRefusalNotice error={answerOf(query, 'error')} />
      <AccountOutcome recorded={answerOf(query, 'recorded')} />
      <PageHeading>Your account</PageHeading>
      <SummaryList
        items={[
          { term: 'Name', detail: person.name },
          { term: 'E-mail address', detail: person.email },
          { term: 'Role', detail: ROLE_LABELS[person.role] },
        ]}
      />
      <Section id="sessions" title="Where you are signed in">
        <p className="measure">
          A session ends by itself an hour after it was last used, and twelve hours after you signed
          in.
        </p>
        <SessionList sessions={sessions} />
      </Section>
      <Section id="organisation" title="Your organisational account">
        <OrganisationAccount {...organisation} />
      </Section>
      <Section id="programs" title="Programs and calendars">
        <TokenSection tokens={tokens} />
      </Section>
    </div>
  )
}
