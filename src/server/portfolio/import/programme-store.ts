import 'server-only'
import { inArray, sql } from 'drizzle-orm'
import type { Day } from '@/domain/dates/day'
import { canonicalText } from '@/domain/portfolio-file/merge-lists'
import type { Programme } from '@/domain/portfolio-file/schema'
import { insertAll, updateAll } from '../../db/bulk'
import {
  dependencies,
  programmeNames,
  programmeOrganisations,
  programmeRevisions,
  programmes,
} from '../../db/schema'
import type { Id } from '../../db/schema/columns'
import type { Tx } from '../../db/transaction'
import { programmeFields, programmeState } from './fields'
import type { ImportPlan } from './plan'
import { byKey, idOf, type RegisterIds } from './register-store'

export type ProgrammeIds = ReadonlyMap<string, Id<'programme'>>

/** The programmes themselves: their columns, what they were before, and what they belong to and depend on. */
export async function writeProgrammes(
  tx: Tx,
  plan: ImportPlan,
  registers: RegisterIds,
  today: Day,
): Promise<ProgrammeIds> {
  const columns = (programme: Programme) => programmeColumns(programme, registers)
  await insertAll(
    tx,
    programmes,
    plan.programmes.added.map(({ item, position }) => ({
      ...columns(item),
      position,
      sortPath: item.key,
    })),
  )
  const ids = byKey(await tx.select({ key: programmes.key, id: programmes.id }).from(programmes))
  await keepFormerStates(tx, plan, ids, today)
  await updateAll(
    tx,
    programmes,
    ['key'],
    plan.programmes.changed.map(({ after }) => columns(after)),
  )
  await writeLinks(tx, plan, registers, ids)
  return ids
}

function programmeColumns(programme: Programme, { people }: RegisterIds) {
  const { parent, organisations, lead, sponsor, dependencies, ...fields } =
    programmeFields(programme)
  return {
    ...fields,
    isPublic: fields.visibility === null,
    leadId: lead === null ? null : idOf(people, lead),
    sponsorId: sponsor === null ? null : idOf(people, sponsor),
  }
}

/** An edit keeps what it replaces: the state before the first edit, from the day of the record, and each state after. */
async function keepFormerStates(
  tx: Tx,
  { programmes: { changed } }: ImportPlan,
  ids: ProgrammeIds,
  today: Day,
): Promise<void> {
  const edited = changed.filter(
    ({ before, after }) =>
      canonicalText(programmeState(before)) !== canonicalText(programmeState(after)),
  )
  const states = edited.map(({ before, after }) => ({
    id: idOf(ids, after.key),
    before: programmeState(before),
    after: programmeState(after),
  }))
  await tx.execute(sql`insert into programme_revision (programme_id, recorded_on, state)
    select programme.id, programme.recorded_on, edited.before
    from json_to_recordset(${JSON.stringify(states)}::json) as edited(id int, before jsonb)
    join programme on programme.id = edited.id
    where not exists (select from programme_revision r where r.programme_id = edited.id)`)
  await insertAll(
    tx,
    programmeRevisions,
    states.map(({ id, after }) => ({ programmeId: id, recordedOn: today, state: after })),
  )
}

async function writeLinks(
  tx: Tx,
  plan: ImportPlan,
  registers: RegisterIds,
  ids: ProgrammeIds,
): Promise<void> {
  const { added, changed } = plan.programmes
  const former = changed.map(({ after }) => idOf(ids, after.key))
  await tx.delete(programmeOrganisations).where(inArray(programmeOrganisations.programmeId, former))
  await tx.delete(dependencies).where(inArray(dependencies.programmeId, former))
  const written = [...added.map(({ item }) => item), ...changed.map(({ after }) => after)]
  await insertAll(
    tx,
    programmeOrganisations,
    written.flatMap((programme) =>
      programme.organisations.map((key, position) => ({
        programmeId: idOf(ids, programme.key),
        organisationId: idOf(registers.organisations, key),
        position,
      })),
    ),
  )
  await insertAll(
    tx,
    dependencies,
    written.flatMap((programme) =>
      programme.dependencies.map(({ on, milestone, text }, position) => ({
        programmeId: idOf(ids, programme.key),
        onId: idOf(ids, on),
        milestone: milestone ?? null,
        text: text ?? null,
        position,
      })),
    ),
  )
  const parents = written.map(({ key, parent }) => ({
    key,
    parentId: parent ? idOf(ids, parent) : null,
  }))
  await tx.execute(sql`update programme set parent_id = placed."parentId"
    from json_to_recordset(${JSON.stringify(parents)}::json) as placed(key text, "parentId" int)
    where programme.key = placed.key and programme.parent_id is distinct from placed."parentId"`)
}

/** Other names are added to the record; one that is imported is known from the start, one that changed from today. */
export async function writeNames(tx: Tx, { parts }: ImportPlan, ids: ProgrammeIds): Promise<void> {
  await insertAll(
    tx,
    programmeNames,
    parts.flatMap(({ programme, names }) =>
      names.added.map(({ item: { name, abbreviation, kind, until } }) => ({
        programmeId: idOf(ids, programme),
        name,
        abbreviation: abbreviation ?? null,
        kind,
        until: until ?? null,
      })),
    ),
  )
}
