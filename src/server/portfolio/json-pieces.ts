import 'server-only'
import { can, seesNonPublic } from '@/domain/access'
import type { Day } from '@/domain/dates/day'
import { portfolioAsAt } from '@/domain/portfolio-file/as-at'
import { programmeOf } from '@/domain/portfolio-file/committee-lists'
import { publicView } from '@/domain/portfolio-file/public-view'
import type { PortfolioFile, Programme } from '@/domain/portfolio-file/schema'
import { writePortfolioFile } from '@/domain/portfolio-file/write'
import { aroundProgrammes, programmesText } from '@/domain/portfolio-file/write-pieces'
import type { ServerContext } from '../context'
import { listLinkedProgrammes } from '../programmes/page-store'
import { stubProgramme } from '../programmes/project'
import { gatherPublicShell, gatherRecord, programmeBatches } from './gather'
import { isKnownOn } from './known'
import { programmeOnRecord } from './programme-from-row'
import { mapReportStatuses } from './register-store'
import { viewOf } from './view'

/**
 * The portfolio file as at a day, cut to what the actor may know, in pieces of a few hundred programmes. Put together they
 * are the text that `writePortfolioFile` gives for the whole.
 */
export async function* portfolioJson(
  ctx: ServerContext,
  asAt: Day = ctx.today,
): AsyncGenerator<string> {
  const view = viewOf(ctx, asAt)
  const isPublicView = !seesNonPublic(ctx.actor)
  const shell = isPublicView
    ? await gatherPublicShell(ctx.db, asAt)
    : await readableShell(ctx, asAt)
  const projected = async (programmes: Programme[]): Promise<PortfolioFile> => {
    const links = await listLinkedProgrammes(ctx.db, linkedKeys(programmes, shell), view)
    const own = new Set(programmes.map(({ key }) => key))
    const others = links.filter(({ key }) => !own.has(key)).map(stubProgramme)
    const file = portfolioAsAt({ ...shell, programmes: [...programmes, ...others] }, asAt)
    const shown = isPublicView ? publicView(file).file : file
    return { ...shown, programmes: shown.programmes.filter(({ key }) => own.has(key)) }
  }
  const rest = await projected([])
  let isFirst = true
  let after = writePortfolioFile(rest)
  for await (const rows of programmeBatches(ctx.db, { forPublic: isPublicView })) {
    const known = rows.filter(isKnownOn(asAt)).map((row) => programmeOnRecord(row, asAt))
    const file = await projected(known)
    const [first] = file.programmes
    if (first === undefined) continue
    const around = aroundProgrammes(rest, first)
    yield `${isFirst ? around.before : ',\n'}${programmesText(file)}`
    after = around.after
    isFirst = false
  }
  yield after
}

/** What surrounds the programmes. A draft is for those who write reports; what was approved is for Members. */
async function readableShell({ db, actor }: ServerContext, asAt: Day): Promise<PortfolioFile> {
  const record = await gatherRecord(db, { asAt, programmes: [] })
  const statuses = await mapReportStatuses(db)
  const reports = record.reports.filter(({ key, classification }) => {
    const isPublic = classification === 'public'
    return can(actor, 'report.read', { isPublic, status: statuses.get(key) ?? 'draft' })
  })
  return { ...record, reports }
}

function linkedKeys(
  programmes: readonly Programme[],
  { reports, promises, actions }: PortfolioFile,
): string[] {
  const named = programmes.flatMap(({ parent, dependencies, milestones }) => [
    ...(parent === undefined ? [] : [parent]),
    ...dependencies.map(({ on }) => on),
    ...milestones.flatMap(({ dependsOn }) =>
      dependsOn.flatMap((key) => key.split('/').slice(0, -1)),
    ),
  ])
  const sections = reports.flatMap((report) =>
    report.sections.flatMap((section) =>
      section.kind === 'programme'
        ? section.programme
        : 'programmes' in section
          ? section.programmes
          : [],
    ),
  )
  const told = [...promises, ...actions].flatMap((item) => programmeOf(item) ?? [])
  return [...new Set([...named, ...sections, ...told])]
}
