import 'server-only'
import { can, seesNonPublic } from '@/domain/access'
import { noSuch } from '@/domain/authorise'
import type { Programme } from '@/domain/portfolio-file/schema'
import type { GetProgrammeInput } from '@/domain/programmes/list-input'
import { type ProgrammeSummary, summariseProgramme } from '@/domain/programmes/summary'
import type { PersonName, ProgrammeView } from '@/domain/programmes/view'
import type { RatingEntry } from '@/domain/ratings/history'
import type { ServerContext } from '../context'
import { filled } from '../portfolio/filled'
import type { ProgrammeRow } from '../portfolio/history-row'
import { listProgrammeRows, listPublicProgrammeRows } from '../portfolio/history-store'
import { listRows } from '../portfolio/list-store'
import { programmeAt } from '../portfolio/programme-from-row'
import { portfolioRow } from '../portfolio/row'
import { viewOf } from '../portfolio/view'
import { type LinkedProgramme, listLinkedProgrammes, listPeopleByKey } from './page-store'
import { projectProgramme } from './project'
import { currentRatingIds, ratingHistory } from './rating-history'

const MOST_CHILDREN = 200

/**
 * A programme as it was known on a day, cut to what the actor may know. Throws NOT_FOUND when there is no such programme,
 * when they may not know of it, or when it was not on record yet. Three queries, a fourth for people who led it once.
 */
export async function getProgramme(
  ctx: ServerContext,
  { key, asAt = ctx.today }: GetProgrammeInput,
): Promise<ProgrammeView> {
  const list = seesNonPublic(ctx.actor) ? listProgrammeRows : listPublicProgrammeRows
  const [row] = await list(ctx.db, { keys: [key] })
  const recorded = row === undefined ? null : programmeAt(row, asAt)
  if (row === undefined || recorded === null) throw noSuch('programme')
  if (!can(ctx.actor, 'programme.read', { programme: key, isPublic: row.isPublic }))
    throw noSuch('programme')
  const view = viewOf(ctx, asAt)
  const [links, children] = await Promise.all([
    listLinkedProgrammes(ctx.db, linkedKeys(row, recorded), view),
    listRows(ctx.db, view, { parentId: row.id }, MOST_CHILDREN),
  ])
  const { shown, withheld } = projectProgramme(recorded, links)
  const programme = seesNonPublic(ctx.actor) ? recorded : shown
  if (programme === null) throw noSuch('programme')
  const history = await ratingHistory(ctx, row, asAt)
  return {
    asAt,
    isToday: asAt === ctx.today,
    programme,
    ...versions(row, programme),
    ...currentRatingIds(seesNonPublic(ctx.actor) ? row.ratings : [], asAt),
    ratingHistory: history,
    summary: summaryWith(programme, history),
    children: children.map((child) => portfolioRow(child, asAt)),
    ...(await responsible(ctx, row, programme)),
    organisations: row.organisations.map(filled),
    ...relations(row, programme, new Map(links.map((link) => [link.key, link.name]))),
    withheld,
    isPublic: row.isPublic,
  }
}

const linkedKeys = (row: ProgrammeRow, { parent, dependencies, milestones }: Programme) => [
  ...(parent === undefined ? [] : [parent]),
  ...dependencies.map(({ on }) => on),
  ...row.dependedOnBy.map(({ programme }) => programme.key),
  ...milestones.flatMap(({ dependsOn }) =>
    dependsOn.flatMap((key) => (key.includes('/') ? (key.split('/')[0] ?? []) : [])),
  ),
]

/** A correction is news of the day on which it was recorded, whatever day it speaks of. */
function summaryWith(programme: Programme, history: readonly RatingEntry[]): ProgrammeSummary {
  const summary = summariseProgramme(programme)
  const days = [summary.lastUpdate, ...history.map(({ recordedOn }) => recordedOn)]
  return {
    ...summary,
    lastUpdate:
      days
        .flatMap((day) => day ?? [])
        .toSorted()
        .at(-1) ?? null,
  }
}

function versions(row: ProgrammeRow, { milestones }: Programme) {
  const shown = new Set(milestones.map(({ key }) => key))
  return {
    version: row.version,
    milestoneVersions: Object.fromEntries(
      row.milestones.filter(({ key }) => shown.has(key)).map(({ key, version }) => [key, version]),
    ),
  }
}

/** Who leads it and who sponsors it on the day; whoever did once is looked up. */
async function responsible(
  { db }: ServerContext,
  row: ProgrammeRow,
  { lead, sponsor }: Programme,
): Promise<{ lead: PersonName | null; sponsor: PersonName | null }> {
  const keys = [lead, sponsor].flatMap((key) => key ?? [])
  const present = [row.lead, row.sponsor].flatMap((person) => person ?? [])
  const isMissing = keys.some((key) => !present.some((person) => person.key === key))
  const people = isMissing ? await listPeopleByKey(db, keys) : present
  const find = (key: string | undefined) => {
    const person = people.find((candidate) => candidate.key === key)
    return person === undefined ? null : filled(person)
  }
  return { lead: find(lead), sponsor: find(sponsor) }
}

function relations(
  row: ProgrammeRow,
  { parent, dependencies, milestones, key }: Programme,
  names: ReadonlyMap<LinkedProgramme['key'], string>,
) {
  const named = (linked: string) => {
    const name = names.get(linked)
    return name === undefined ? [] : [{ key: linked, name }]
  }
  const shown = new Set(milestones.map((milestone) => `${key}/${milestone.key}`))
  return {
    parent: named(parent ?? '')[0] ?? null,
    dependencies: dependencies.flatMap(({ on, ...rest }) =>
      named(on).map((link) => ({ ...link, ...rest })),
    ),
    dependedOnBy: row.dependedOnBy
      .filter(({ milestone }) => milestone === null || shown.has(milestone))
      .flatMap(({ programme, text }) =>
        named(programme.key).map((link) => ({ ...link, ...filled({ text }) })),
      ),
  }
}
