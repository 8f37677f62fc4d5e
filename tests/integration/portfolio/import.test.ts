import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MILEPOST } from '@/domain/access'
import { asDay, LAST_DAY } from '@/domain/dates/day'
import { mergePortfolio } from '@/domain/portfolio-file/merge'
import type { PortfolioFile } from '@/domain/portfolio-file/schema'
import { writePortfolioFile } from '@/domain/portfolio-file/write'
import type { Db } from '@/server/db/client'
import { gatherRecord } from '@/server/portfolio/gather'
import { importPortfolio } from '@/server/portfolio/import'
import type { ImportOutcome } from '@/server/portfolio/import/outcome'
import { withArbitraryCalendar } from '../../support/arbitrary-calendar'
import { arbitraryPortfolio } from '../../support/arbitrary-portfolio'
import { contextFor } from '../../support/context'
import { testDatabase } from '../../support/database'
import { emptied } from '../../support/emptied'
import { sampleFile } from '../../support/samples'

const SAMPLE = sampleFile('portfolio')
const ILLUSTRATED = mergePortfolio(SAMPLE, sampleFile('illustrative'))

const database = testDatabase()

const importInto = (db: Db, file: PortfolioFile) =>
  importPortfolio(contextFor(db, MILEPOST, file.asAt), file)

const exported = async (db: Db, { asAt }: PortfolioFile): Promise<PortfolioFile> => ({
  ...(await gatherRecord(db, { asAt: LAST_DAY })),
  asAt,
})

const NOTHING_CHANGED = { faults: [], changes: [] }

/** The nouns of which an import added or changed something. */
function changesOf(outcome: ImportOutcome) {
  const faults = outcome.ok ? [] : outcome.faults
  const counts = outcome.ok ? Object.entries(outcome.counts) : []
  return { faults, changes: counts.filter(([, { added, changed }]) => added + changed > 0) }
}

describe('An export of what was imported', () => {
  it.each([
    ['the sample', SAMPLE],
    ['the sample with its illustrative layer', ILLUSTRATED],
  ])('is %s, byte for byte', async (_name, file) => {
    const db = await emptied(database.db)
    expect(await importInto(db, file)).toMatchObject({ ok: true, nothingChanged: false })
    expect(writePortfolioFile(await exported(db, file))).toBe(writePortfolioFile(file))
  })

  /** Ten portfolios to a test: each has the time of a test on a busy machine. */
  const SEEDS = [20200708, 1066, 4, 1666]

  it.each(SEEDS)(
    'changes nothing when it is imported again, and exports the same from an empty record (%i)',
    async (seed) => {
      await fc.assert(
        fc.asyncProperty(arbitraryPortfolio().chain(withArbitraryCalendar), async (file) => {
          const db = await emptied(database.db)
          const outcome = await importInto(db, file)
          fc.pre(outcome.ok)
          const first = await exported(db, file)
          expect(changesOf(await importInto(db, file))).toEqual(NOTHING_CHANGED)
          expect(changesOf(await importInto(db, first))).toEqual(NOTHING_CHANGED)
          await importInto(await emptied(db), first)
          expect(writePortfolioFile(await exported(db, file))).toBe(writePortfolioFile(first))
        }),
        { numRuns: 10, seed, endOnFailure: true },
      )
    },
  )

  it('keeps templates, a cancelled meeting and plans when a file that knows none of them comes after', async () => {
    const db = await emptied(database.db)
    const template = {
      ...{ purpose: 'decision' as const, from: asDay('2020-01-01') },
      layout: { header: 'city-2016' as const, sections: [], implications: [] },
    }
    const [committee, ...committees] = ILLUSTRATED.committees
    const [meeting, ...meetings] = ILLUSTRATED.meetings
    if (committee === undefined || meeting === undefined) throw new Error('The sample is empty')
    const change = {
      ...{ kind: 'cancel' as const, reason: 'No business.' },
      ...{ from: meeting.date, to: meeting.date, on: asDay('2020-07-08') },
    }
    const later = {
      ...ILLUSTRATED,
      committees: [{ ...committee, templates: [template] }, ...committees],
      meetings: [{ ...meeting, changes: [change] }, ...meetings],
    }
    await importInto(db, later)
    const outcome = await importInto(db, { ...SAMPLE, people: SAMPLE.people.slice(1) })
    expect(changesOf(outcome)).toEqual(NOTHING_CHANGED)
    const kept = await exported(db, SAMPLE)
    expect(kept.committees[0]?.templates).toEqual([template])
    expect(kept.meetings[0]?.changes).toEqual([change])
    expect(kept.corporatePlans).toEqual(ILLUSTRATED.corporatePlans)
  })

  it('takes a meeting that was moved to another day by a further move alone', async () => {
    const db = await emptied(database.db)
    const [meeting, ...meetings] = SAMPLE.meetings
    if (meeting === undefined) throw new Error('The sample is empty')
    const moved = (from: string, to: string, on: string) => ({
      ...{ kind: 'move' as const, reason: 'The hall is closed.' },
      ...{ from: asDay(from), to: asDay(to), on: asDay(on) },
    })
    const first = moved(meeting.date, '2020-09-01', '2020-07-08')
    const withMeeting = (changed: Partial<typeof meeting>) => ({
      ...{ ...SAMPLE, meetings: [{ ...meeting, ...changed }, ...meetings] },
    })
    const refused = {
      ok: false,
      faults: [
        expect.objectContaining({
          message: expect.stringContaining('This meeting was moved to 1 September 2020'),
        }),
      ],
    }
    expect(await importInto(db, withMeeting({ changes: [first] }))).toMatchObject(refused)
    const date = asDay('2020-09-01')
    await importInto(db, withMeeting({ date, changes: [first] }))
    expect(await importInto(db, SAMPLE)).toMatchObject(refused)
    const second = moved('2020-09-01', '2020-09-08', '2020-07-09')
    const again = withMeeting({ date: asDay('2020-09-08'), changes: [second] })
    expect(await importInto(db, again)).toMatchObject({ ok: true })
    const [kept] = (await exported(db, SAMPLE)).meetings
    expect(kept).toMatchObject({ date: '2020-09-08', changes: [first, second] })
  })
})
