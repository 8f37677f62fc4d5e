import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'
import { ProgrammePage } from '@/components/programmes/programme-page'
import { PUBLIC } from '@/domain/access'
import { asDay } from '@/domain/dates/day'
import { portfolioFileSchema } from '@/domain/portfolio-file/schema'
import { portfolioCsv } from '@/server/portfolio/csv'
import { importPortfolio } from '@/server/portfolio/import'
import { portfolioJson } from '@/server/portfolio/json-pieces'
import { contextFor } from '../../support/context'
import { publicDbOf, testDatabase } from '../../support/database'
import { askQuery, QUERIES, whole } from '../../support/public-questions'
import { bring, callAs, sampleFile, seedSample, UPDATE } from '../../support/reports'

const database = testDatabase()
const ITM = 'police-itm'
const WORD = 'zyzzyva'
const DAYS = ['2020-06-30', '2020-07-08']
const visibility = {
  nonPublic: { scheme: 'Schedule 12A', paragraph: '3', reason: `${WORD} reason` },
}

const QUESTIONS: readonly unknown[] = [
  ...[undefined, {}, { key: ITM }, { key: UPDATE }, { programme: ITM }, { q: 'laptops' }],
  ...[{ q: WORD }, { key: UPDATE, number: 1 }, { sort: 'overdue' }, { sort: 'next' }],
  ...DAYS.flatMap((asAt) => [{ asAt }, { key: ITM, asAt }, { asAt, sort: 'overdue' }]),
]

/** What would change every count and chart that it came into: late milestones, a red rating, the latest of everything. */
const SECRETS = {
  milestones: [
    { key: `${WORD}-late`, name: `${WORD} late`, baseline: '2020-01', forecast: '2020-03' },
    { key: `${WORD}-soon`, name: `${WORD} soon`, baseline: '2020-07-10' },
    {
      key: `${WORD}-done`,
      name: `${WORD} done`,
      baseline: '2020-02',
      actual: '2020-06',
      status: 'done',
    },
  ],
  ratings: [{ recordedOn: '2020-07-07', value: 'red', reason: `${WORD} red` }],
  events: [{ kind: 'progress', text: `${WORD} happened`, recordedOn: '2020-07-07' }],
  risks: [{ key: `${WORD}-risk`, title: `${WORD} risk`, likelihood: 4, impact: 8, status: 'open' }],
  decisions: [
    { kind: 'approve', text: `${WORD} is bought`, amount: { value: 9, currency: 'GBP' } },
  ],
  measures: [
    {
      ...{ key: `${WORD}-calls`, name: `${WORD} calls`, unit: '%' },
      series: [
        {
          target: 90,
          observations: ['2020-04', '2020-05'].map((period) => ({ period, value: 12 })),
        },
      ],
    },
  ],
}

function withSecrets() {
  const file = sampleFile()
  const programmes = file.programmes.map((programme) => {
    if (programme.key !== ITM) return programme
    const more = Object.entries(SECRETS).map(([list, items]) => [
      list,
      [
        ...Reflect.get(programme, list),
        ...items.map((item) => ({ recordedOn: '2020-06-01', ...item, visibility })),
      ].map(list === 'measures' ? withoutDay : (item: unknown) => item),
    ])
    return { ...programme, ...Object.fromEntries(more) }
  })
  return portfolioFileSchema.parse(JSON.parse(JSON.stringify({ ...file, programmes })))
}

function withoutDay(item: object) {
  return Object.fromEntries(Object.entries(item).filter(([name]) => name !== 'recordedOn'))
}

const ctx = () => ({ ...contextFor(database.db), publicDb: publicDbOf(database.db) })

/** Everything that the public is told, by what was asked; what is withheld is counted apart. */
async function everything() {
  const said = new Map<string, string>()
  for (const path of QUERIES)
    for (const question of QUESTIONS)
      said.set(`${path} ${JSON.stringify(question)}`, await askQuery(ctx(), path, question))
  said.set('portfolio.csv', await whole(portfolioCsv(ctx())))
  said.set('portfolio.json', await whole(portfolioJson(ctx())))
  for (const asAt of DAYS.map(asDay)) said.set(`page ${asAt}`, await page(asAt))
  return said
}

async function page(asAt: ReturnType<typeof asDay>): Promise<string> {
  const view = await callAs(database.db).programmes.get({ key: ITM, asAt })
  const { lastUpdate } = view.summary
  return renderToStaticMarkup(
    <ProgrammePage
      view={{ ...view, withheld: [] }}
      {...{ lastUpdate, actor: PUBLIC, outcome: null }}
    />,
  )
}

/** The answer without its list of what is withheld, and that list. */
function apart(said: string): [rest: string, withheld: number] {
  let withheld = 0
  const rest = said.replace(/"withheld":\s*\[([^\]]*)\]/g, (_list, items: string) => {
    withheld += [...items.matchAll(/"ground"/g)].length
    return '"withheld":[]'
  })
  return [rest, withheld]
}

let before: Map<string, string>
let after: Map<string, string>

beforeAll(async () => {
  const people = await seedSample(database.db)
  await bring(database.db, people, UPDATE, 'published')
  before = await everything()
  const outcome = await importPortfolio(
    contextFor(database.db, people.administrator),
    withSecrets(),
  )
  expect(outcome.ok).toBe(true)
  after = await everything()
  const view = await callAs(database.db, people.member).programmes.get({ key: ITM })
  for (const list of Object.keys(SECRETS))
    expect(JSON.stringify(Reflect.get(view.programme, list)), list).toContain(WORD)
})

describe('S-5: a portfolio with things that are not public tells the public what it tells without them', () => {
  test('in every answer, page and file: counts, charts and their tables, days and titles', () => {
    const differing = [...before.keys()].filter(
      (asked) => apart(before.get(asked) ?? '')[0] !== apart(after.get(asked) ?? '')[0],
    )
    expect(differing).toEqual([])
    expect(
      [...before.values()].filter((said) => said.startsWith('answered')).length,
    ).toBeGreaterThan(40)
  })

  test('but for a placeholder for each of them, of the things known by then', () => {
    const count = (said: Map<string, string>, asAt: string) =>
      apart(said.get(`programmes.get ${JSON.stringify({ key: ITM, asAt })}`) ?? '')[1]
    const many = Object.values(SECRETS).flat().length
    expect(count(after, '2020-07-08') - count(before, '2020-07-08')).toBe(many)
    expect(count(after, '2020-06-30') - count(before, '2020-06-30')).toBe(many - 2)
  })

  test('without a word of them', () => {
    expect(
      [...after].filter(([, said]) => said.includes(`${WORD} `)).map(([asked]) => asked),
    ).toEqual([])
  })
})
