import 'server-only'
import { eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { can } from '@/domain/access'
import { noSuch } from '@/domain/authorise'
import type { ServerContext } from '../context'
import { people, programmes } from '../db/schema'
import type { Queryable, Tx } from '../db/transaction'

const parents = alias(programmes, 'parent')
const leads = alias(people, 'lead')
const sponsors = alias(people, 'sponsor')

/** The programme as it stands, locked until the transaction ends: its facts are written by one at a time. */
export interface ProgrammeForWrite
  extends NonNullable<Awaited<ReturnType<typeof findLockedProgramme>>> {}

/** Throws NOT_FOUND when there is no such programme, or when the actor may not know of it. */
export async function getProgrammeForWrite(
  tx: Tx,
  ctx: ServerContext,
  key: string,
): Promise<ProgrammeForWrite> {
  return known(ctx, await findLockedProgramme(tx, key))
}

/** The same to be read alone: what it is called. */
export async function getProgramme(db: Queryable, ctx: ServerContext, key: string) {
  const { id, name, isPublic } = programmes
  const [row] = await db
    .select({ id, key: programmes.key, name, isPublic })
    .from(programmes)
    .where(eq(programmes.key, key))
  return known(ctx, row ?? null)
}

function known<Row extends { key: string; isPublic: boolean }>(
  { actor }: ServerContext,
  row: Row | null,
): Row {
  if (row === null) throw noSuch('programme')
  const { key, isPublic } = row
  if (!can(actor, 'programme.read', { programme: key, isPublic })) throw noSuch('programme')
  return row
}

async function findLockedProgramme(tx: Tx, key: string) {
  const [row] = await tx
    .select({
      id: programmes.id,
      key: programmes.key,
      name: programmes.name,
      abbreviation: programmes.abbreviation,
      kind: programmes.kind,
      parent: parents.key,
      objective: programmes.objective,
      stage: programmes.stage,
      status: programmes.status,
      lead: leads.key,
      sponsor: sponsors.key,
      visibility: programmes.visibility,
      isPublic: programmes.isPublic,
      searchText: programmes.searchText,
      version: programmes.version,
      recordedOn: programmes.recordedOn,
    })
    .from(programmes)
    .leftJoin(parents, eq(parents.id, programmes.parentId))
    .leftJoin(leads, eq(leads.id, programmes.leadId))
    .leftJoin(sponsors, eq(sponsors.id, programmes.sponsorId))
    .where(eq(programmes.key, key))
    .for('no key update', { of: programmes })
  return row ?? null
}
