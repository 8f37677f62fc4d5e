import 'server-only'
import { MILEPOST } from '@/domain/access'
import { asDay } from '@/domain/dates/day'
import { mergePortfolio } from '@/domain/portfolio-file/merge'
import type { PortfolioFile } from '@/domain/portfolio-file/schema'
import type { ServerContext } from '@/server/context'
import { BadInput, failWith, readPortfolio } from './portfolio-text'

/** The sample's first report went to its committee in this week. */
const FORMER_REPORT = {
  key: 'member-update-2016-09',
  author: 'Report author',
  approver: 'PMO manager',
  day: '2016-09-22',
  meeting: 'it-sub-2016-09-30',
  minuted: { on: '2016-10-07', minute: '4 (illustrative)' },
}

/**
 * Loads the sample portfolio and its people into an empty embedded database; does nothing where they are already, nor where
 * something else is.
 */
async function main(): Promise<void> {
  const { env } = await import('@/env')
  if (env.mode !== 'sample')
    throw new BadInput('The sample portfolio is only ever loaded into the embedded database.')
  const { closeDatabase, patientDatabase } = await import('@/server/db/client')
  const { readToday } = await import('@/server/context')
  const { hasProgrammes, isSampleOrEmpty, SEED } = await import('@/server/sample/store')
  const { addSamplePeople } = await import('@/server/sample/add-people')
  try {
    const ctx = { db: patientDatabase(), actor: MILEPOST, today: readToday(), requestId: SEED }
    if (!(await isSampleOrEmpty(ctx.db))) return
    if (!(await hasProgrammes(ctx.db))) await importSample(ctx, env.illustrative)
    await addSamplePeople(ctx)
    await publishFormerReport(ctx)
    if (env.illustrative) await recordFormerAnswer(ctx)
  } finally {
    await closeDatabase()
  }
}

async function importSample(ctx: ServerContext, illustrative: boolean): Promise<void> {
  const { importPortfolio } = await import('@/server/portfolio/import')
  const outcome = await importPortfolio(ctx, sample(illustrative))
  if (!outcome.ok) throw BadInput.of('The sample portfolio', outcome.faults)
}

function sample(illustrative: boolean): PortfolioFile {
  const portfolio = read('portfolio')
  return illustrative ? mergePortfolio(portfolio, read('illustrative')) : portfolio
}

function read(name: string): PortfolioFile {
  return readPortfolio(
    new URL(`../server/db/samples/${name}.json`, import.meta.url),
    `${name}.json`,
  )
}

/** The report that the committee was given then: drafted, approved and published as of its time. */
async function publishFormerReport(seed: ServerContext): Promise<void> {
  const { findSampleActor, findUntouchedReport } = await import('@/server/sample/store')
  const version = await findUntouchedReport(seed.db, FORMER_REPORT.key)
  const actor = await findSampleActor(seed.db, FORMER_REPORT.author)
  const approver = await findSampleActor(seed.db, FORMER_REPORT.approver)
  if (version === null || actor === null || approver === null) return
  const { draftReport } = await import('@/server/reports/draft')
  const { approveReport } = await import('@/server/reports/approve')
  const { publishReport } = await import('@/server/reports/publish')
  const ctx = { ...seed, actor, today: asDay(FORMER_REPORT.day) }
  const { key } = FORMER_REPORT
  const drafted = await draftReport(ctx, { key, version })
  const approved = await approveReport(
    { ...ctx, actor: approver },
    { key, version: drafted.version },
    { fourEyes: true, tells: false },
  )
  await publishReport(ctx, { key, version: approved.version }, { tells: false })
}

/** What its committee resolved on it, in the illustrative layer: nobody knows what it did. */
async function recordFormerAnswer(seed: ServerContext): Promise<void> {
  const { findSampleActor } = await import('@/server/sample/store')
  const { readResolutions } = await import('@/server/resolutions/list')
  const { recordResolution } = await import('@/server/resolutions/record')
  const actor = await findSampleActor(seed.db, FORMER_REPORT.author)
  if (actor === null) return
  const { key, meeting, minuted } = FORMER_REPORT
  const ctx = { ...seed, actor, today: asDay(minuted.on) }
  const { recommendations } = await readResolutions(ctx, { meeting })
  const [asked] = recommendations.filter(({ report }) => report.key === key)
  if (asked === undefined || asked.answer !== null) return
  const { place } = asked
  const { minute } = minuted
  await recordResolution(ctx, {
    meeting,
    report: key,
    place,
    outcome: 'agreed',
    minute,
    seen: null,
  })
}

await main().catch(failWith)
