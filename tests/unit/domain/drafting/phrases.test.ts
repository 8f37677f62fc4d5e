import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PHRASES } from '@/domain/drafting/phrases'
import { fillPhrase, type Printed, printedWords } from '@/domain/drafting/text'

const EXAMPLE: Record<string, string> = {
  amount: '£600,000',
  approver: 'the IT Director',
  ask: 'approve',
  became: 'went live',
  become: 'go live',
  committee: 'the Finance Committee',
  condition: 'once the tests have passed',
  date: '1 May 2021',
  day: '3 May 2020',
  direction: 'rose',
  done: 'is live',
  element: 'Phase 2',
  figure: '97%',
  figures: '+76 in April 2020 and +74 in May 2020',
  first: 'February 2020',
  former: 'the Quay Programme',
  from: 'about 1,300',
  heading: 'IT service performance',
  item: 'this',
  age: 'six weeks',
  count: 'eight promises',
  due: 'in June 2020',
  ordinal: 'third',
  scope: 'the Harbour Programme',
  state: 'open',
  kind: 'milestone',
  last: 'June 2020',
  mean: '+71 (rounded)',
  measure: 'active users',
  minute: '12',
  missed: '4',
  name: 'Award',
  noun: 'figures',
  organisations: 'CoL',
  outcome: 'agreed',
  outlook: 'improving',
  parent: 'the Port Plan',
  participle: 'issued',
  period: 'June 2020',
  periods: 'in April or May 2020',
  person: 'the IT Director',
  previous: 'Green',
  programme: 'the Harbour Programme',
  rating: 'Amber',
  ratings: 'Amber for cost and Green for schedule',
  reference: 'R1',
  score: '16',
  share: 'count',
  since: 'in February 2020',
  size: 'five weeks later',
  stage: 'design',
  status: 'planned',
  still: ' now',
  subject: 'the award',
  suggested: 'Green',
  target: 'at least +50',
  thing: 'cost',
  things: 'two milestones and one risk',
  time: 'month',
  title: 'Harbour Renewal',
  to: 'over 2,250',
  total: '12',
  verb: 'is',
  when: 'in May 2021',
  wording: 'over the coming months',
  words: 'two engineers join',
}

const RED = { title: 'Quay wall', rating: 'Red', still: ' still' }
const CAUSE = { what: 'the cause of the risk', title: 'Flood' }
const AMENDED: Record<string, Record<string, string>> = {
  amended: CAUSE,
  'amended-told': CAUSE,
  'amended-new': CAUSE,
  'amended-new-told': CAUSE,
  'amended-gone': CAUSE,
  'amended-from': {
    what: 'the owner of the risk',
    title: 'Flood',
    former: 'the Harbour Master',
    value: 'the Town Clerk',
  },
  'target-revised': { former: 'at least +40' },
}

/** Slots that mean something else in a few phrases. */
const OWN: Record<string, Record<string, string>> = {
  status: { status: 'paused' },
  'and-status': { status: 'paused' },
  'done-that': { thing: 'testing' },
  'rating-since': { previous: 'Green' },
  'return-late': { due: '3 May 2020' },
  'stage-moved': { former: 'feasibility' },
  'status-told': { status: 'active', former: 'paused' },
  'told-as': { state: 'complete' },
  'event-now': { status: 'done' },
  reference: { reference: 'a separate report to the IT Sub Committee' },
  'reference-words': { reference: 'a separate report to the IT Sub Committee' },
  'count-across': { things: 'two risks', verb: 'are' },
  count: { things: 'two risks', verb: 'are' },
  'risk-of': { item: 'R1, the Harbour Programme', title: 'Quay wall' },
  'promises-count': { things: 'three kept and five open' },
  'promise-told': { title: 'Two engineers join' },
  'promise-told-of': { title: 'Two engineers join' },
  ...AMENDED,
  'aspect-unrated': { thing: 'schedule' },
  'new-since': { things: 'the award and the risk “Flood”' },
  'new-since/item': { things: 'the award and the risk “Flood”' },
  'was-called': { title: 'Quay wall' },
  vanished: { title: 'Quay wall' },
  'vanished/item': { title: 'Quay wall' },
  gone: { title: 'Quay wall' },
  'gone-known': { title: 'Quay wall', outcome: 'merged' },
  'last-reported-to': { reports: 'the Finance Committee on 3 May 2020' },
  'vanished-known': { title: 'Quay wall', outcome: 'merged' },
  'measure-reached': { subject: 'over 2,250 laptops', when: 'by 1 June 2020' },
  'measure-is': { measure: 'length of the contract', to: 'up to 5 years' },
  risk: { status: 'is open', title: 'Quay wall' },
  'risk-unnamed': { status: 'is open', title: 'Quay wall' },
  'risk/item': { title: 'Quay wall' },
  'risk-unnamed/item': { title: 'Quay wall' },
  'risk-red': RED,
  'risk-red/item': RED,
  'risk-red-unnamed': RED,
  'risk-red-unnamed/item': RED,
  'risk-of-that': { item: 'R1, the Harbour Programme' },
  'risk-score-up': { previous: '12' },
  'risk-score-down': { previous: '12' },
  'risk-target': { target: '4' },
  'risk-target-by': { target: '4' },
  'risk-target-past': { target: '4' },
  'table-shows': {
    things: 'P1 and P2 incidents',
    organisations: 'the City of London Corporation (CoL)',
  },
  'none-of': { things: 'P1 or P2 incidents' },
  'no-share': { scope: ' for these months' },
  'all-missed': { missed: '4' },
  series: { verb: 'are' },
}

function exampleOf(key: string): (slot: string) => Printed | undefined {
  const subject = key.endsWith('/clause') ? { subject: 'the new site' } : {}
  const own = OWN[key.replace(/(?:\/item)?\/(?:again|anew)$/, '')]
  const values: Record<string, string> = { ...EXAMPLE, ...subject, ...own }
  return (slot) => {
    const text = values[slot]
    return text === undefined ? undefined : printedWords(text)
  }
}

/** The catalogue as it is written: each key with the example in the comment above it, variants after a bar. */
function writtenExamples(): [string, string][] {
  const source = ['', '-amended', '-committee', '-milestones', '-again']
    .map((name) => new URL(`../../../../src/domain/drafting/phrases${name}.ts`, import.meta.url))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const found: [string, string][] = []
  let waiting: string[] = []
  for (const line of source.split('\n')) {
    if (line.startsWith('  // ')) waiting = line.slice('  // '.length).split(' | ')
    const key = /^ {2}'?([a-z][a-z/-]*)'?:/.exec(line)?.[1]
    const example = key === undefined ? undefined : waiting.shift()
    if (key !== undefined && example !== undefined) found.push([key, example])
  }
  return found
}

const wordings = Object.entries(PHRASES)

test.each(wordings.filter(([, wording]) => /[{[]/.test(wording)))(
  '%s has an example beside it',
  (key) => {
    expect(writtenExamples().map(([known]) => known)).toContain(key)
  },
)

test.each(writtenExamples())('%s reads: %s', (key, example) => {
  const wording = wordings.find(([known]) => known === key)?.[1]
  expect(fillPhrase(wording ?? '', exampleOf(key)).text.trimEnd()).toBe(example.trimEnd())
})
