import 'server-only'
import { DomainError } from '@/domain/errors'
import type { Id } from '../db/schema/columns'
import type { Tx } from '../db/transaction'
import { findWithAncestors, mapOrganisations, mapPeople } from './write-store'

interface Named {
  parent?: string | undefined
  organisations: readonly string[]
  lead?: string | undefined
  sponsor?: string | undefined
}

export interface References {
  parentId: Id<'programme'> | null
  organisationIds: Id<'organisation'>[]
  leadId: Id<'person'> | null
  sponsorId: Id<'person'> | null
}

/**
 * The rows that a form's choices stand for. Throws DomainError INVALID with the field when a choice is gone, or when the
 * programme `self` would become part of itself.
 */
export async function resolveReferences(
  tx: Tx,
  named: Named,
  self: string | null,
): Promise<References> {
  const organisations = await mapOrganisations(tx, named.organisations)
  const people = await mapPeople(
    tx,
    [named.lead, named.sponsor].flatMap((key) => key ?? []),
  )
  return {
    parentId: named.parent === undefined ? null : await resolveParent(tx, named.parent, self),
    organisationIds: [...new Set(named.organisations)].map(
      (key) => organisations.get(key) ?? refuse('organisations', 'an organisation'),
    ),
    leadId: named.lead === undefined ? null : (people.get(named.lead) ?? refuse('lead', 'a lead')),
    sponsorId:
      named.sponsor === undefined
        ? null
        : (people.get(named.sponsor) ?? refuse('sponsor', 'a sponsor')),
  }
}

async function resolveParent(tx: Tx, key: string, self: string | null): Promise<Id<'programme'>> {
  const parent = (await findWithAncestors(tx, key)) ?? refuse('parent', 'a programme')
  if (self !== null && parent.path.includes(self))
    throw new DomainError(
      'INVALID',
      'A programme cannot be part of itself. Choose one that is not below it.',
      { field: 'parent' },
    )
  return parent.id
}

function refuse(field: string, what: string): never {
  throw new DomainError('INVALID', `Choose ${what} from the list: this one is not on record.`, {
    field,
  })
}
