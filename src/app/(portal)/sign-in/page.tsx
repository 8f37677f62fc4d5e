import type { Metadata } from 'next'
import { StaffRefusalNotice } from '@/components/account/staff-refusal-notice'
import { answerOf, type Query } from '@/components/layout/as-at'
import { SamplePeople } from '@/components/people/sample-people'
import { EmailForm } from '@/components/sign-in/email-form'
import { StaffSignIn } from '@/components/sign-in/staff-sign-in'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { ROLE_LABELS } from '@/domain/access'
import { EMAIL_FAULT } from '@/domain/people/email'
import { isStaffRefusal } from '@/domain/people/staff-refusal'
import { getCaller } from '@/server/trpc/caller'

const FAULTS: Record<string, string> = {
  link: 'That link does not work: it was used already, is older than 30 minutes, or is not complete',
  person: 'There is no such person in the sample',
}

interface PageProps {
  searchParams: Promise<Query>
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const error = answerOf(await searchParams, 'error')
  const isWrong = error === 'email' || isStaffRefusal(error)
  return { title: isWrong ? 'Error: Sign in' : 'Sign in' }
}

export default async function SignInPage({ searchParams }: PageProps) {
  const [query, caller] = await Promise.all([searchParams, getCaller()])
  const [{ actor, sample }, people, links, organisation] = await Promise.all([
    caller.session.whoAmI(),
    caller.session.samplePeople(),
    caller.session.linksByEmail(),
    caller.session.organisation(),
  ])
  const error = answerOf(query, 'error') ?? ''
  const fault = FAULTS[error]
  const emailFault = error === 'email' ? EMAIL_FAULT : undefined
  return (
    <div className="grid gap-8">
      {fault !== undefined && (
        <Notice tone="problem" title={fault}>
          Ask an administrator for a new link.
        </Notice>
      )}
      <StaffRefusalNotice error={error} />
      {answerOf(query, 'recorded') === 'disconnected' && (
        <Notice tone="success" title="Recorded: your organisational account is disconnected">
          You are signed out everywhere. Ask an administrator for a one-time link to come back.
        </Notice>
      )}
      {emailFault !== undefined && (
        <ErrorSummary problems={[{ field: 'email', message: emailFault }]} />
      )}
      <PageHeading
        lead={
          actor.kind === 'user' && (
            <p>
              You are signed in as {actor.name}, {ROLE_LABELS[actor.role]}.
            </p>
          )
        }
      >
        Sign in
      </PageHeading>
      {organisation !== null && <StaffSignIn label={organisation} next={answerOf(query, 'next')} />}
      {sample && <SamplePeople people={people} next={answerOf(query, 'next') ?? '/'} />}
      {links !== 'nowhere' && <EmailForm fault={emailFault} />}
      {!sample && (
        <div className="measure grid gap-3">
          <p>
            Open the one-time link that your administrator gave you. It works once, within 30
            minutes, and signs you in on this device.
          </p>
          <p>
            The first administrator finds theirs on the console of the server; npm run admin:link
            makes another. You need no account to read what is public.
          </p>
        </div>
      )}
    </div>
  )
}
