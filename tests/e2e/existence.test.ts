import { randomUUID } from 'node:crypto'
import superjson from 'superjson'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newKey } from '@/domain/record-key'
import { reportKey } from '@/domain/reports/report-key'
import { sendChange, signInAs } from '../support/crash/send'
import { sampleFile } from '../support/samples'
import { type Site, startSite } from '../support/site'

const NAME = 'Kestrel merger'
const PROGRAMME = newKey(NAME, new Set(), 'programme')
const NO_PROGRAMME = 'kestrel-monger'
const [MEETING] = sampleFile('portfolio').meetings
if (MEETING === undefined) throw new Error('The sample has no meeting')
const REPORT = reportKey(NAME, MEETING.date)

const trpc = (path: string, input: unknown) =>
  `/api/trpc/${path}?input=${encodeURIComponent(JSON.stringify(superjson.serialize(input)))}`

const PARTS = [
  '',
  '/activity',
  '/edit',
  '/rate',
  '/rename',
  '/event',
  '/milestones/new',
  '/risks/new',
  '/measures/new',
]
const OF_PROGRAMME = [
  ...PARTS.map((part) => `/programmes/${PROGRAMME}${part}`),
  `/programmes/${PROGRAMME}?asAt=2020-07-08`,
  `/programmes/${PROGRAMME}/milestones/first-step/forecast`,
  `/programmes/${PROGRAMME}/milestones/first-step/edit`,
  `/programmes/${PROGRAMME}/nothing`,
  trpc('programmes.get', { key: PROGRAMME }),
]
const OF_REPORT = [
  ...['', '/edit', '/versions/1', '/nothing'].map((part) => `/reports/${REPORT}${part}`),
  ...['docx', 'html', 'markdown', 'json', 'exe'].flatMap((format) => [
    `/reports/${REPORT}/export?format=${format}`,
    `/reports/${REPORT}/versions/1/export?format=${format}`,
  ]),
  trpc('reports.get', { key: REPORT }),
]
const LISTS = [
  ...['/', '/programmes', '/programmes?q=kestrel', '/programmes?asAt=2020-07-08'],
  ...['/reports', '/meetings', '/sitemap.xml', '/activity', '/activity.csv'],
  ...['/portfolio.csv', '/portfolio.json', '/portfolio.json?asAt=2020-07-08'],
  ...['/calendar/kestrel/milepost.ics', '/people', '/status'],
  trpc('portfolio.list', {}),
  trpc('reports.list', {}),
  trpc('meetings.list', {}),
]

/** A page as a browser asks for it, as Next's own links do, and as they look ahead. */
const WAYS: [way: string, headers: Record<string, string>, query: string][] = [
  ['as a page', {}, ''],
  ['as a part of a page', { rsc: '1' }, '_rsc=1x2y3'],
  ['ahead of a click', { rsc: '1', 'next-router-prefetch': '1' }, '_rsc=1x2y3'],
  [
    'ahead of a click, by its segment',
    { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
    '_rsc=1x2y3',
  ],
]

interface Answer {
  status: number
  headers: Record<string, string>
  body: string
}

let site: Site
const cookies: Record<string, string> = { 'the public': '' }
const before = new Map<string, Answer>()
const after = new Map<string, Answer>()

const withQuery = (path: string, query: string) =>
  query === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${query}`

/** How long somebody stays signed in, which every page of theirs says. */
const SESSION_END = /secondsLeft(\W+)\d+,(\W+)at(\W+)[^"\\]+/g

/** The answer without what is never the same twice: date, name of the request, nonce, and the end of the reader's session. */
async function ask(who: string, path: string, headers: Record<string, string>): Promise<Answer> {
  const response = await fetch(site.origin + path, {
    headers: { ...headers, cookie: cookies[who] ?? '' },
    redirect: 'manual',
  })
  const text = await response.text()
  const id = response.headers.get('x-request-id') ?? ''
  const nonce = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1]
  const withoutOwn = (said: string) =>
    said
      .replaceAll(id, 'ID')
      .replaceAll(nonce ?? 'NONCE', 'NONCE')
      .replace(SESSION_END, 'SESSION END')
  const headersButDate = [...response.headers].filter(([name]) => name !== 'date')
  return {
    status: response.status,
    headers: Object.fromEntries(headersButDate.map(([name, said]) => [name, withoutOwn(said)])),
    body: withoutOwn(text),
  }
}

const CASES = [
  ...[...OF_PROGRAMME, ...OF_REPORT, ...LISTS].map((path) => ['the public', path] as const),
  ...OF_REPORT.map((path) => ['Member', path] as const),
].flatMap(([who, path]) =>
  WAYS.filter(([, headers]) => headers.rsc === undefined || isPage(path)).map(
    ([way, headers, query]) => ({ who, path, way, headers, asked: withQuery(path, query) }),
  ),
)

function isPage(path: string): boolean {
  return !/^\/(api|calendar)|\.(csv|json|xml)|export/.test(path)
}

const nameOf = ({ who, way, path }: (typeof CASES)[number]) => `${who} ${way} ${path}`

async function askAll(kept: Map<string, Answer>) {
  for (const one of CASES) kept.set(nameOf(one), await ask(one.who, one.asked, one.headers))
}

async function change(person: string, path: string, input: unknown) {
  const cookie = await signInAs(site.origin, person)
  const answer = await sendChange(site.origin, cookie, { key: randomUUID(), path, input })
  if (answer.kind !== 'acknowledged') throw new Error(`${path}: ${JSON.stringify(answer)}`)
  return answer.value
}

beforeAll(async () => {
  site = await startSite({ MILEPOST_LIMITS: '0' })
  cookies.Member = await signInAs(site.origin, 'Member')
  await askAll(new Map())
  await askAll(before)
  const nonPublic = {
    ...{ scheme: 'Schedule 12A', paragraph: '3', reason: 'A negotiation' },
    ...{ publicInterest: 'Telling it would cost more', reviewOn: '31 March 2030' },
  }
  const programme = await change('PMO manager', 'programmes.add', {
    ...{ name: NAME, kind: 'programme', organisations: [], visibility: { nonPublic } },
  })
  const milestone = await change('PMO manager', 'milestones.add', {
    ...{ programme: PROGRAMME, name: 'First step', date: '2020-09' },
  })
  const report = await change('Report author', 'reports.create', {
    ...{ subject: NAME, reportOf: 'The Chamberlain', classification: { nonPublic } },
    ...{ for: [{ meeting: MEETING?.key, purpose: 'information' }], recommendations: [] },
    sections: [{ kind: 'programme', heading: 'Progress', programme: PROGRAMME }],
  })
  expect([programme.key, milestone.key, report.key]).toEqual([PROGRAMME, 'first-step', REPORT])
  await askAll(after)
})
afterAll(() => site?.stop())

describe('S-6: where something restricted is, the answer is that of nothing, byte by byte', () => {
  test.each(CASES)('to $who, $way: $path', (one) => {
    const name = nameOf(one)
    expect(after.get(name)).toEqual(before.get(name))
    expect(after.get(name)?.body.toLowerCase()).not.toContain('a negotiation')
  })

  test('while those who may know of it are shown it', async () => {
    cookies.staff = await signInAs(site.origin, 'Report author')
    for (const path of [
      `/programmes/${PROGRAMME}`,
      `/reports/${REPORT}`,
      '/programmes?q=kestrel',
    ]) {
      const answer = await ask('staff', path, {})
      expect([answer.status, answer.body.includes(NAME)], path).toEqual([200, true])
    }
  })

  test('and the answer at one address is that at another, but for the address in it', async () => {
    expect(NO_PROGRAMME).toHaveLength(PROGRAMME.length)
    const one = await ask('the public', `/programmes/${PROGRAMME}`, {})
    const other = await ask('the public', `/programmes/${NO_PROGRAMME}`, {})
    const named = JSON.stringify(other).replaceAll(NO_PROGRAMME, PROGRAMME)
    expect(JSON.parse(named)).toEqual(one)
  })
})

const WORD = 'zyzzyva'
const SECRET = {
  nonPublic: { scheme: 'Schedule 12A', paragraph: '3', reason: `${WORD} reason` },
}
const OPEN = '/programmes/police-itm'
const OF_ALL = [
  ...[OPEN, `${OPEN}?asAt=2020-07-08`, '/', '/programmes', '/programmes?sort=overdue', '/reports'],
  ...['/reports/member-update-2016-09', '/reports/member-update-2016-09/export?format=docx'],
  ...['/promises', '/promises.csv', '/actions', '/meetings', '/search?q=laptops', '/search?q=zyz'],
  ...['/portfolio.csv', '/portfolio.json', '/sitemap.xml', trpc('portfolio.list', {})],
  trpc('portfolio.dueSoon', {}),
].flatMap((path) =>
  WAYS.filter(([, headers]) => headers.rsc === undefined || isPage(path)).map(
    ([way, headers, query]) => ({ path, way, headers, asked: withQuery(path, query) }),
  ),
)

describe('S-5, gate 5: with things that are not public in it, a public programme', () => {
  const without = new Map<string, Answer>()
  const withThem = new Map<string, Answer>()
  const nameOfAsked = ({ way, path }: { way: string; path: string }) => `${way} ${path}`
  const askEach = async (kept: Map<string, Answer>) => {
    for (const one of OF_ALL)
      kept.set(nameOfAsked(one), await ask('the public', one.asked, one.headers))
  }

  beforeAll(async () => {
    await askEach(without)
    const programme = 'police-itm'
    const visibility = SECRET
    const pmo = (path: string, input: object) =>
      change('PMO manager', path, { programme, visibility, ...input })
    await pmo('milestones.add', { name: `${WORD} late`, date: '2020-01', condition: WORD })
    await pmo('milestones.add', { name: `${WORD} soon`, date: '10 July 2020' })
    await pmo('events.add', { kind: 'progress', text: `${WORD} happened`, on: '2020-07' })
    await pmo('ratings.record', {
      ...{ dimension: 'benefits', value: 'red', reason: `${WORD} red`, expectedPrevious: null },
      ...{ pathToGreen: `${WORD} path`, pathToGreenBy: '2020-10' },
    })
    await askEach(withThem)
  })

  test.each(OF_ALL)('answers $way without a word of them: $path', (one) => {
    const [then, now] = [without, withThem].map((said) => said.get(nameOfAsked(one)))
    expect(now?.status).toBe(then?.status)
    expect(now?.body.replaceAll(/[?&]q=zyz|value="zyz"|“zyz”|zyz\b/g, '')).not.toContain(WORD)
    if (!one.path.startsWith(OPEN) && one.path !== '/portfolio.json')
      expect(now?.body).toBe(then?.body)
  })

  test.each(OF_ALL.filter(({ path, way }) => path.startsWith(OPEN) && way === 'as a page'))(
    'counts and draws what it did, but for its placeholders: $path',
    (one) => {
      const [then, now] = [without, withThem].map((said) => shownBy(said.get(nameOfAsked(one))))
      expect(now?.rest).toEqual(then?.rest)
      expect(now?.placeholders.join(' ')).toMatch(/[45] items are not shown/)
    },
  )
})

/** The words and pictures of a page: those of its placeholders, and all others. */
function shownBy(answer: Answer | undefined) {
  const [main = ''] = /<main[\s\S]*<\/main>/.exec(answer?.body ?? '') ?? []
  const pieces = main
    .replaceAll(/<script[\s\S]*?<\/script>|<!--[\s\S]*?-->/g, '')
    .split(/(?=<(?:p|li|tr|svg|h2|section)\b)/)
    .map((piece) => piece.replaceAll(/\s+/g, ' '))
  const isPlaceholder = (piece: string) => /not shown|withheld/i.test(piece)
  return {
    placeholders: pieces.filter(isPlaceholder),
    rest: pieces.filter((piece) => !isPlaceholder(piece)),
  }
}
