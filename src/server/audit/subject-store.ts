import 'server-only'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { auditEvents, measures, milestones, programmes, reports, users } from '../db/schema'
import type { Queryable } from '../db/transaction'

/** People of whom there is an event, by name. */
export function listActors(db: Queryable) {
  const acted = db
    .select({ one: sql`1` })
    .from(auditEvents)
    .where(eq(auditEvents.actorId, users.id))
  return db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(sql`exists ${acted}`)
    .orderBy(users.name, users.id)
}

/** Names by path of programmes, milestones, measures of the service, reports and people, asked for in one query. */
export async function listSubjectNames(
  db: Queryable,
  paths: readonly string[],
): Promise<Map<string, string>> {
  const keysOf = (noun: string) =>
    [
      ...new Set(paths.flatMap((path) => (path.startsWith(`${noun}/`) ? path.split('/')[1] : []))),
    ].flatMap((key) => key ?? [])
  const ids = keysOf('people').flatMap((id) => (/^\d{1,9}$/.test(id) ? Number(id) : []))
  const programmeKeys = keysOf('programmes')
  const ofProgrammes = db
    .select({
      path: sql<string>`'programmes/' || ${programmes.key}`,
      name: sql<string>`${programmes.name}`,
    })
    .from(programmes)
    .where(inArray(programmes.key, programmeKeys))
  const ofMilestones = db
    .select({
      path: sql<string>`'programmes/' || ${programmes.key} || '/milestones/' || ${milestones.key}`,
      name: sql<string>`${milestones.name}`,
    })
    .from(milestones)
    .innerJoin(programmes, eq(programmes.id, milestones.programmeId))
    .where(inArray(programmes.key, programmeKeys))
  const ofMeasures = db
    .select({
      path: sql<string>`'measures/' || ${measures.key}`,
      name: sql<string>`${measures.name}`,
    })
    .from(measures)
    .where(and(isNull(measures.programmeId), inArray(measures.key, keysOf('measures'))))
  const ofReports = db
    .select({
      path: sql<string>`'reports/' || ${reports.key}`,
      name: sql<string>`${reports.subject}`,
    })
    .from(reports)
    .where(inArray(reports.key, keysOf('reports')))
  const ofPeople = db
    .select({ path: sql<string>`'people/' || ${users.id}`, name: sql<string>`${users.name}` })
    .from(users)
    .where(inArray(sql<number>`${users.id}`, ids))
  const rows = await ofProgrammes
    .unionAll(ofMilestones)
    .unionAll(ofMeasures)
    .unionAll(ofReports)
    .unionAll(ofPeople)
  return new Map(rows.map(({ path, name }) => [path, name]))
}
