import type { Visibility } from '@/domain/portfolio-file/schema'
import type { AddProgrammeInput } from '@/domain/programmes/input'
import { columnOf } from '../classification/column'
import type { ProgrammeState } from '../db/schema/programmes'
import type { References } from './references'
import type { ProgrammeForWrite } from './store'

type Described = Omit<AddProgrammeInput, 'name' | 'abbreviation' | 'visibility'> & {
  visibility: Visibility
}

/** What a form says of a programme, as its columns; a field left empty empties its column. */
export function describedColumns(
  { kind, objective, stage, status, visibility }: Described,
  { organisationIds: _linked, ...references }: References,
) {
  return {
    kind,
    objective: objective ?? null,
    stage: stage ?? null,
    status: status ?? null,
    visibility: columnOf(visibility),
    isPublic: visibility === 'public',
    ...references,
  }
}

type StateColumns = Pick<
  ProgrammeForWrite,
  'name' | 'abbreviation' | 'objective' | 'stage' | 'status' | 'lead' | 'sponsor'
>

/** The columns whose past is kept. */
export function stateOf(row: StateColumns): ProgrammeState {
  const { name, abbreviation, objective, stage, status, lead, sponsor } = row
  return {
    name,
    abbreviation: abbreviation ?? undefined,
    objective: objective ?? undefined,
    stage: stage ?? undefined,
    status: status ?? undefined,
    lead: lead ?? undefined,
    sponsor: sponsor ?? undefined,
  }
}
