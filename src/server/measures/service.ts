import 'server-only'
import { seesNonPublic } from '@/domain/access'
import type { ServiceMeasures } from '@/domain/measures/views'
import { isPublic } from '@/domain/portfolio-file/visibility'
import type { ServerContext } from '../context'
import { listServiceMeasures } from '../portfolio/history-store'
import { measuresAt } from '../portfolio/measure-from-row'
import { listOrganisationNames } from './store'

/** The measures of no programme, with what was observed by today, cut to what the actor may know. */
export async function readServiceMeasures({
  db,
  actor,
  today,
}: ServerContext): Promise<ServiceMeasures> {
  const measures = measuresAt(await listServiceMeasures(db), today)
  const shown = seesNonPublic(actor) ? measures : measures.filter(isPublic)
  const named = new Set(
    shown.flatMap(({ series }) => series.flatMap(({ organisation }) => organisation ?? [])),
  )
  const all = await listOrganisationNames(db)
  return {
    asAt: today,
    measures: shown,
    organisations: seesNonPublic(actor) ? all : all.filter(({ key }) => named.has(key)),
  }
}
