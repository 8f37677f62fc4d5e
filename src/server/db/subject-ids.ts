import 'server-only'
import { eq, inArray, sql } from 'drizzle-orm'
import type { Id } from './schema/columns'
import { milestones } from './schema/milestones'
import { programmes } from './schema/programmes'
import type { Queryable } from './transaction'

export interface SubjectIds {
  programmes: ReadonlyMap<string, Id<'programme'>>
  milestones: ReadonlyMap<string, Id<'milestone'>>
}

/** The rows that keys of programmes, and of milestones as 'programme-key/milestone-key', stand for. Two queries. */
export async function findSubjectIds(q: Queryable, keys: readonly string[]): Promise<SubjectIds> {
  const named = [...new Set(keys.map((key) => key.split('/', 1).join()))]
  if (named.length === 0) return { programmes: new Map(), milestones: new Map() }
  const found = await q
    .select({ key: programmes.key, id: programmes.id })
    .from(programmes)
    .where(inArray(programmes.key, named))
  const own = await q
    .select({ key: sql<string>`${programmes}.key || '/' || ${milestones}.key`, id: milestones.id })
    .from(milestones)
    .innerJoin(programmes, eq(programmes.id, milestones.programmeId))
    .where(inArray(programmes.key, named))
  return {
    programmes: new Map(found.map(({ key, id }) => [key, id])),
    milestones: new Map(own.map(({ key, id }) => [key, id])),
  }
}
