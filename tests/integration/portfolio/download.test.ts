import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { generatePortfolio } from '@/cli/bench/portfolio'
import { type Actor, MILEPOST, PUBLIC } from '@/domain/access'
import { windowOf } from '@/domain/dates/approximate-window'
import { asDay } from '@/domain/dates/day'
import {
  currentBaseline,
  expectedDate,
  firstPromise,
  isOpen,
  isOverdue,
} from '@/domain/milestones/milestone'
import { mergePortfolio } from '@/domain/portfolio-file/merge'
import { publicView } from '@/domain/portfolio-file/public-view'
import type { Milestone, PortfolioFile } from '@/domain/portfolio-file/schema'
import { writePortfolioFile } from '@/domain/portfolio-file/write'
import { forReading } from '@/server/context'
import { reports } from '@/server/db/schema'
import { portfolioCsv } from '@/server/portfolio/csv'
import { gatherPortfolio } from '@/server/portfolio/gather'
import { importPortfolio } from '@/server/portfolio/import'
import { portfolioJson } from '@/server/portfolio/json-pieces'
import { fillPublicPapers } from '@/server/reports/public-paper'
import { contextFor, TODAY } from '../../support/context'
import { readCsv } from '../../support/csv'
import { testDatabase } from '../../support/database'
import { emptied } from '../../support/emptied'
import { portfolioWithSecrets } from '../../support/own-portfolio'
import { sampleFile } from '../../support/samples'

const database = testDatabase()
const ILLUSTRATED = mergePortfolio(sampleFile('portfolio'), sampleFile('illustrative'))

const record = async (file: PortfolioFile) => {
  await importPortfolio(contextFor(await emptied(database.db), MILEPOST), file)
}

async function whole(pieces: AsyncGenerator<string>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}

const csvFor = (actor: Actor) => whole(portfolioCsv(forReading(contextFor(database.db, actor))))
const jsonFor = (actor: Actor) => whole(portfolioJson(forReading(contextFor(database.db, actor))))

/** What the domain says of a milestone, in the order of the columns. */
function cellsOf(milestone: Milestone): string[] {
  const expected = isOpen(milestone) ? expectedDate(milestone) : undefined
  const overdue = isOverdue(milestone, TODAY) ? 'yes' : 'no'
  return [
    ...[milestone.key, milestone.name, milestone.element, milestone.kind],
    ...[firstPromise(milestone), currentBaseline(milestone), milestone.forecast, milestone.actual],
    ...[milestone.status, expected && windowOf(expected).last],
    ...[isOpen(milestone) ? overdue : undefined, milestone.reason],
  ].map((cell) => cell ?? '')
}

describe('The portfolio as CSV', () => {
  it.each([
    ['staff', MILEPOST],
    ['the public', PUBLIC],
  ] as const)('says of every milestone what the domain says, to %s', async (_name, actor) => {
    await record(ILLUSTRATED)
    const recorded = await gatherPortfolio(database.db, { asAt: TODAY })
    const file = actor === PUBLIC ? publicView(recorded).file : recorded
    const expected = file.programmes.flatMap(({ key, milestones }) =>
      milestones.length === 0
        ? [[key, ...Array.from({ length: 12 }, () => '')]]
        : milestones.map((milestone) => [key, ...cellsOf(milestone)]),
    )
    const [, ...rows] = readCsv(await csvFor(actor))
    const found = rows.map(([key = '', ...cells]) => [key, ...cells.slice(11)])
    const byText = (a: string[], b: string[]) => (a.join() < b.join() ? -1 : 1)
    expect(found.toSorted(byText)).toEqual(expected.toSorted(byText))
    expect(found.length).toBeGreaterThan(25)
  })

  it('begins with the mark of UTF-8 and names its columns', async () => {
    await record(portfolioWithSecrets())
    const text = await csvFor(MILEPOST)
    expect(text.startsWith('\uFEFFProgramme key,Programme,Abbreviation,Kind,Part of')).toBe(true)
    expect(text.endsWith('\r\n')).toBe(true)
    const [header = [], first] = readCsv(text)
    expect(Object.fromEntries(header.map((name, index) => [name, first?.[index]]))).toMatchObject({
      'Programme key': 'merger',
    })
  })

  it('tells the public nothing of what is not public', async () => {
    await record(portfolioWithSecrets())
    expect(await csvFor(PUBLIC)).not.toMatch(/merger|claim|settled/i)
    expect(await csvFor(MILEPOST)).toMatch(/Claim settled/)
  })

  it('keeps commas, quotes and line ends, and lets no cell run as a formula', async () => {
    const file = portfolioWithSecrets()
    const names = ['=1+1', '+44 20', '-5', '@home', 'a, "b"\nc', '\t=x', '-x']
    const [programme] = file.programmes
    await record({
      ...file,
      programmes: names.map((name, index) => ({
        key: `p-${index}`,
        name,
        kind: 'project',
        ...{ names: [], organisations: [], milestones: [], ratings: [], measures: [], risks: [] },
        ...{ events: [], decisions: [], dependencies: [], references: [] },
      })),
    })
    const found = readCsv(await csvFor(PUBLIC))
      .slice(1)
      .toSorted()
      .map(([, name]) => name)
    expect(programme).toBeDefined()
    expect(found).toEqual(["'=1+1", "'+44 20", '-5', "'@home", 'a, "b"\nc', "'\t=x", "'-x"])
  })

  it('has a line for every milestone of a portfolio of several batches', async () => {
    await record(generatePortfolio(510))
    const [, ...rows] = readCsv(await csvFor(PUBLIC))
    expect(rows).toHaveLength(510 * 20)
    expect(new Set(rows.map(([key]) => key)).size).toBe(510)
  })
})

describe('The portfolio as a file', () => {
  it.each([
    ['sample', ILLUSTRATED],
    ['portfolio with secrets', portfolioWithSecrets()],
  ])('is, piece by piece, the canonical text of the whole %s', async (_name, recorded) => {
    await record(recorded)
    const file = await gatherPortfolio(database.db, { asAt: TODAY })
    expect(await jsonFor(MILEPOST)).toBe(writePortfolioFile(file))
    const published = { ...file, reports: [] }
    expect(await jsonFor(PUBLIC)).toBe(writePortfolioFile(publicView(published).file))
  })

  it('of a former day has nothing that was recorded later', async () => {
    await record(ILLUSTRATED)
    const asAt = asDay('2020-05-31')
    const text = await whole(portfolioJson(contextFor(database.db, MILEPOST), asAt))
    const file = await gatherPortfolio(database.db, { asAt })
    expect(text).toBe(writePortfolioFile(file))
    expect(text).not.toMatch(/"recordedOn": "2020-0[67]/)
  })

  it('has reports from the moment that they are published', async () => {
    await record(sampleFile('portfolio'))
    expect(await jsonFor(PUBLIC)).not.toContain('"reports"')
    await database.db
      .update(reports)
      .set({ status: 'published' })
      .where(eq(reports.key, 'member-update-2016-09'))
    await fillPublicPapers(database.db)
    const text = await jsonFor(PUBLIC)
    expect(text).toContain('member-update-2016-09')
    expect(text).not.toContain('member-update-2020-07')
  })

  it('of a record without programmes is whole as well', async () => {
    await record({ ...portfolioWithSecrets(), programmes: [] })
    const file = await gatherPortfolio(database.db, { asAt: TODAY })
    expect(await jsonFor(PUBLIC)).toBe(writePortfolioFile(publicView(file).file))
  })

  it('tells the public nothing of what is not public, and no e-mail address', async () => {
    await record(portfolioWithSecrets())
    expect(await jsonFor(PUBLIC)).not.toMatch(/merger|claim|settle|commercial|@example/i)
  })
})
