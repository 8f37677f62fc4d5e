import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { placesInTree } from '@/domain/programmes/tree'
import { updateAll } from '../db/bulk'
import { programmes } from '../db/schema'
import type { Tx } from '../db/transaction'

const parents = alias(programmes, 'parent')

/**
 * Brings the places in the list in line with names, parents and visibility; writes only those that moved. One at a time:
 * a child that is renamed while its parent is renamed must not keep the parent's former name in its path.
 */
export async function refreshTree(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('programme.tree'))`)
  const rows = await tx
    .select({
      id: programmes.id,
      key: programmes.key,
      name: programmes.name,
      parent: parents.key,
      isPublic: programmes.isPublic,
      sortPath: programmes.sortPath,
      publicSortPath: programmes.publicSortPath,
    })
    .from(programmes)
    .leftJoin(parents, eq(parents.id, programmes.parentId))
  const places = placesInTree(rows)
  const moved = rows.flatMap(({ id, key, sortPath, publicSortPath }) => {
    const place = places.get(key)
    const shown = place?.shown ?? null
    return place === undefined ||
      (place.staff.sortPath === sortPath && (shown?.sortPath ?? null) === publicSortPath)
      ? []
      : [
          {
            id,
            ...place.staff,
            publicSortPath: shown?.sortPath ?? null,
            publicDepth: shown?.depth ?? null,
          },
        ]
  })
  await updateAll(tx, programmes, ['id'], moved, { keepVersion: true })
}
