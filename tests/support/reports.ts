import { readFileSync } from 'node:fs'
import type { Actor } from '@/domain/access'
import { readPortfolioFile } from '@/domain/portfolio-file/read'
import type { PortfolioFile } from '@/domain/portfolio-file/schema'
import type { CreateReportInput } from '@/domain/reports/input'
import type { Db } from '@/server/db/client'
import { importPortfolio } from '@/server/portfolio/import'
import { createCaller } from '@/server/trpc/caller'
import { addUser, contextFor } from './context'

export const UPDATE = 'member-update-2020-07'

/** The sample portfolio, with or without changes. */
export function sampleFile(change: (file: PortfolioFile) => void = () => {}): PortfolioFile {
  const json: unknown = JSON.parse(readFileSync('src/server/db/samples/portfolio.json', 'utf8'))
  const reading = readPortfolioFile(json)
  if (!reading.ok) throw new Error('The sample portfolio cannot be read')
  change(reading.file)
  return reading.file
}

/** Lays the sample over an empty database and adds somebody of each role. */
export async function seedSample(db: Db, file: PortfolioFile = sampleFile()) {
  const administrator = await addUser(db, { role: 'administrator', name: 'Ada Admin' })
  const outcome = await importPortfolio(contextFor(db, administrator), file)
  if (!outcome.ok) throw new Error('The sample portfolio cannot be imported')
  return {
    administrator,
    author: await addUser(db, { role: 'report-author', name: 'Ruth Author' }),
    second: await addUser(db, { role: 'report-author', name: 'Sam Second' }),
    pmo: await addUser(db, { role: 'pmo-manager', name: 'Pat PMO' }),
    lead: await addUser(db, { role: 'programme-lead', name: 'Lee Lead', leads: ['police-itm'] }),
    member: await addUser(db, { role: 'member', name: 'Mo Member' }),
  }
}

export const callAs = (db: Db, actor?: Actor, today?: CreateReportInput['dataAsAt']) =>
  createCaller(contextFor(db, actor, today))

/** A report from its first draft on: the author drafts and publishes, the second author approves. */
export async function bring(
  db: Db,
  { author, second }: { author: Actor; second: Actor },
  key: string,
  to: 'drafted' | 'approved' | 'published',
) {
  const caller = callAs(db, author)
  const version = async () => (await caller.reports.get({ key })).staff?.version ?? 0
  await caller.reports.draft({ key, version: await version() })
  if (to === 'drafted') return
  const approver = callAs(db, second)
  await approver.reports.approve({ key, version: await version(), outOfDate: true })
  if (to === 'approved') return
  await caller.reports.publish({ key, version: await version() })
}
