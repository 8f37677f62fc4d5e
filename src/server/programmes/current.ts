import 'server-only'
import { staleWrite } from '../audit/stale-write'
import type { Tx } from '../db/transaction'
import type { ProgrammeForWrite } from './store'
import { listOrganisationKeys } from './write-store'

/** Throws CONFLICT with the present values when the form showed an older version. */
export async function assertShown(
  tx: Tx,
  row: ProgrammeForWrite,
  shown: { version: number },
): Promise<void> {
  if (row.version === shown.version) return
  const { id: _id, isPublic: _isPublic, searchText: _searchText, ...current } = row
  const organisations = await listOrganisationKeys(tx, row.id)
  throw await staleWrite(tx, `programmes/${row.key}`, { ...current, organisations })
}
