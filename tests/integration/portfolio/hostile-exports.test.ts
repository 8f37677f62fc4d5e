import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, MILEPOST, PUBLIC } from '@/domain/access'
import { portfolioFileSchema } from '@/domain/portfolio-file/schema'
import { activityCsv } from '@/server/audit/csv'
import { forReading } from '@/server/context'
import { portfolioCsv } from '@/server/portfolio/csv'
import { importPortfolio } from '@/server/portfolio/import'
import { createCaller } from '@/server/trpc/caller'
import { addUser, contextFor, TODAY } from '../../support/context'
import { readCsvStrictly } from '../../support/csv'
import { testDatabase } from '../../support/database'
import { HOSTILE_LINES, HOSTILE_TEXTS } from '../../support/hostile-text'

const database = testDatabase()

/** A portfolio file takes every one of them but for what no document can print. */
const CORPUS = [...HOSTILE_TEXTS, ...HOSTILE_LINES].filter(
  (text) => !/(?![\t\n\r])\p{Cc}/u.test(text),
)
let administrator: Actor

/** What a spreadsheet would run, it is shown instead: an apostrophe makes it text. */
const asCell = (text: string) =>
  /^[=+\-@\t\r\n\0＝＋－＠]/.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text) ? `'${text}` : text

async function whole(pieces: AsyncGenerator<string>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}

beforeAll(async () => {
  const programmes = CORPUS.map((text, index) => ({
    ...{ key: `p-${index}`, name: text, abbreviation: text, kind: 'project', stage: text },
    organisations: ['o'],
    milestones: [
      {
        ...{ key: 'm', name: text, element: text, baseline: '2020-09', recordedOn: '2020-01-01' },
        forecasts: [{ recordedOn: '2020-06-01', forecast: '2020-10', reason: text }],
      },
    ],
  }))
  const file = portfolioFileSchema.parse({
    ...{ format: 'milepost/portfolio', version: 1, asAt: TODAY },
    organisations: [{ key: 'o', name: CORPUS.at(-1) }],
    programmes,
  })
  const outcome = await importPortfolio(contextFor(database.db, MILEPOST), file)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults))
  administrator = await addUser(database.db, { role: 'administrator', name: '=cmd,"x"' })
})

describe('S-39, S-44: whatever people type', () => {
  test.each([
    ['staff', MILEPOST],
    ['the public', PUBLIC],
  ] as const)('the portfolio as CSV has it in its own cells, for %s', async (_name, actor) => {
    const [header = [], ...rows] = readCsvStrictly(
      await whole(portfolioCsv(forReading(contextFor(database.db, actor)))),
    )
    expect(rows).toHaveLength(CORPUS.length)
    const cells = rows.map((row) =>
      Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])),
    )
    for (const [index, text] of CORPUS.entries()) {
      const found = cells.find((row) => row['Programme key'] === `p-${index}`)
      expect(found).toMatchObject({
        ...{ Programme: asCell(text), Abbreviation: asCell(text), Stage: asCell(text) },
        ...{ Milestone: asCell(text), Element: asCell(text), Reason: asCell(text) },
        ...{ Forecast: '2020-10', 'First promise': '2020-09', Overdue: 'no' },
      })
    }
  })

  test('the record of changes as CSV has it in its own cells', async () => {
    const caller = createCaller(contextFor(database.db, administrator))
    const texts = CORPUS.map((text) => text.replace(/\p{Bidi_Control}/gu, ''))
    for (const [index, text] of texts.entries())
      await caller.ratings.record({
        ...{ programme: `p-${index}`, value: 'amber', reason: text, expectedPrevious: null },
        ...{ pathToGreen: text, pathToGreenBy: '2020-12' },
      })
    const [header = [], ...rows] = readCsvStrictly(
      await whole(activityCsv(contextFor(database.db, administrator), { group: 'ratings' })),
    )
    expect(rows).toHaveLength(texts.length)
    const column = (name: string) => rows.map((row) => row[header.indexOf(name)]).toReversed()
    expect(new Set(column('Person'))).toEqual(new Set([`'=cmd,"x"`]))
    for (const [index, changes] of column('From what to what').entries())
      expect(changes).toContain(texts[index]?.trim().split(/[\r\n]/)[0])
  })
})
