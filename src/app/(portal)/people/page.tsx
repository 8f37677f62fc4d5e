import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PeopleTable } from '@/components/people/people-table'
import { ButtonLink } from '@/components/ui/button'
import { PageHeading } from '@/components/ui/page-heading'
import { can } from '@/domain/access'
import { getCaller } from '@/server/trpc/caller'

export const metadata: Metadata = { title: 'People' }

export default async function PeoplePage() {
  const caller = await getCaller()
  const { actor } = await caller.session.whoAmI()
  if (!can(actor, 'people.manage')) notFound()
  const [people, { programmes }] = await Promise.all([
    caller.people.list(),
    caller.portfolio.choices(),
  ])
  const able = people.filter(({ disabled }) => !disabled).length
  return (
    <div className="grid gap-8">
      <PageHeading actions={<ButtonLink href="/people/invite">Invite a person</ButtonLink>}>
        {able === 1 ? 'One person can sign in' : `${able} people can sign in`}
      </PageHeading>
      <PeopleTable
        people={people}
        names={new Map(programmes.map(({ key, name }) => [key, name]))}
      />
    </div>
  )
}
