import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { answerOf, type Query } from '@/components/layout/as-at'
import { FormPage } from '@/components/layout/form-page'
import { AccessButton, LinkButton } from '@/components/people/access-buttons'
import { DisconnectPerson } from '@/components/people/disconnect-person'
import { EndSessionsButton } from '@/components/people/end-sessions-button'
import { PersonOutcome } from '@/components/people/person-outcome'
import { RoleForm } from '@/components/people/role-form'
import { Section } from '@/components/ui/page-heading'
import { can } from '@/domain/access'
import { getCaller } from '@/server/trpc/caller'

export const metadata: Metadata = { title: 'A person - People' }

interface PersonPageProps {
  params: Promise<{ id: string }>
  searchParams: Promise<Query>
}

export default async function PersonPage({ params, searchParams }: PersonPageProps) {
  const [{ id }, query, caller] = await Promise.all([params, searchParams, getCaller()])
  const { actor } = await caller.session.whoAmI()
  if (!can(actor, 'people.manage')) notFound()
  const [people, { programmes }] = await Promise.all([
    caller.people.list(),
    caller.portfolio.choices(),
  ])
  const person = people.find((listed) => String(listed.id) === id)
  if (person === undefined) notFound()
  return (
    <FormPage
      trail={[{ label: 'People', href: '/people' }]}
      title={person.name}
      lead={
        <>
          <p>{person.email}</p>
          <p>
            <a href={`/activity?record=people/${person.id}`}>Who changed what</a>
          </p>
        </>
      }
    >
      <PersonOutcome recorded={answerOf(query, 'recorded')} person={person} />
      <Section id="role" title="What they may do">
        <RoleForm key={person.version} person={person} programmes={programmes} />
      </Section>
      {!person.disabled && (
        <Section id="link" title="A link to sign in with">
          <LinkButton person={person} />
        </Section>
      )}
      {!person.disabled && (
        <Section id="sessions" title="Where they are signed in">
          <EndSessionsButton person={person} />
        </Section>
      )}
      {person.connected && (
        <Section id="organisation" title="Their organisational account">
          <DisconnectPerson person={person} />
        </Section>
      )}
      <Section id="access" title={person.disabled ? 'They cannot sign in' : 'They can sign in'}>
        <AccessButton key={person.version} person={person} disabled={person.disabled} />
      </Section>
    </FormPage>
  )
}
