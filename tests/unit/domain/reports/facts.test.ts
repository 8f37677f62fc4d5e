import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { statedIn } from '@/components/reports/fact-panel'
import { asDay } from '@/domain/dates/day'
import { readPortfolioFile, readPortfolioText } from '@/domain/portfolio-file/read'
import { writePortfolioFile } from '@/domain/portfolio-file/write'
import type { FactRef } from '@/domain/reports/document'
import { type EntryQuestion, entryQuestions } from '@/domain/reports/entered'
import { describeFact, factKey } from '@/domain/reports/fact-in-words'
import { valueInWords } from '@/domain/reports/fact-values'
import { factsOfReport } from '@/domain/reports/report-facts'

const reading = readPortfolioFile(
  JSON.parse(readFileSync('src/server/db/samples/portfolio.json', 'utf8')),
)
if (!reading.ok) throw new Error('The sample cannot be read')
const { file } = reading
const UPDATE = 'member-update-2020-07'
const source = 'IT Division - Member Update, 21 July 2020'

describe('a fact in words', () => {
  test.each([
    [
      {
        path: 'programmes/police-itm/milestones/accelerated-itm',
        field: 'forecast',
        value: 'early 2020-10',
      },
      {
        thing: 'Milestone: Accelerated ITM complete',
        field: 'Forecast',
        value: 'early October 2020',
        source: `${source}, paragraph 16`,
        recordedOn: '2020-07-08',
      },
    ],
    [
      { path: 'programmes/police-itm', field: 'stage', value: 'implementation' },
      { thing: 'The programme itself', field: 'Stage', value: 'implementation' },
    ],
    [
      { path: 'measures/p1-fixed/series/col/observations/2020-04', field: 'value', value: '100' },
      { thing: 'Measure: P1 incidents fixed within 2 hours, April 2020', value: '100' },
    ],
    [
      {
        path: 'programmes/covid-response/measures/extra-devices/series/all/observations/../2020-07-08',
        field: 'period',
        value: '../2020-07-08',
      },
      {
        thing: 'Measure: extra laptops and other devices provided, by 8 July 2020',
        value: 'by 8 July 2020',
      },
    ],
    [
      { path: `reports/${UPDATE}/sections/0/paragraphs/background` },
      { thing: 'Written by the author of this report', field: 'Text', value: '' },
    ],
    [
      { path: 'programmes/gone/milestones/x', field: 'actual', value: '2020-07-03' },
      { thing: 'programmes/gone/milestones/x', field: 'Completed', value: '3 July 2020' },
    ],
  ])('of %j', (fact, words) => {
    expect(describeFact(file, fact)).toMatchObject(words)
  })

  test.each([
    ['value', 'amber-red', 'Amber/Red'],
    ['status', 'in-progress', 'in progress'],
    ['value', 'null', 'not reported'],
    ['recordedOn', '2020-02-29', '29 February 2020'],
    ['text', 'amber-coloured', 'amber-coloured'],
  ])('prints %s %s as %s', (field, value, printed) => {
    expect(valueInWords(field, value)).toBe(printed)
  })
})

describe('the facts of a report', () => {
  test('are its measures and whom it goes to, and a portfolio file of their own', () => {
    const facts = factsOfReport(file, UPDATE)
    expect(facts.reports.map(({ key }) => key)).toEqual([UPDATE])
    expect(facts.committees.map(({ key }) => key)).toEqual(['finance'])
    expect(facts.meetings.map(({ key }) => key)).toEqual(['finance-2020-07-21'])
    expect(facts.people.map(({ key }) => key)).toContain('it-director-2020')
    expect(facts.people.map(({ key }) => key)).not.toContain('it-director-2016')
    expect(readPortfolioText(writePortfolioFile(facts))).toEqual({ ok: true, file: facts })
  })
})

describe('who entered a fact', () => {
  const fact = {
    path: 'programmes/police-itm/milestones/accelerated-itm',
    field: 'forecast',
    value: 'early 2020-10',
  }
  const sentence = { id: 'x', text: 'It is due.', facts: [fact], spans: [], rule: 'due' }

  test.each([
    [{ on: '2020-07-08', isImport: false }, 'Recorded on 8 July 2020 by Lee Lead.'],
    [
      { on: '2020-07-09', isImport: false },
      'Recorded on 8 July 2020. Entered on 9 July 2020 by Lee Lead.',
    ],
    [
      { on: '2020-07-09', isImport: true },
      'Recorded on 8 July 2020. Imported by Lee Lead, last on 9 July 2020.',
    ],
  ])('is said beside its source and day: %j', ({ on, isImport }, words) => {
    const entered = { by: 'Lee Lead', on: asDay(on), isImport }
    const known = { [factKey(fact)]: { ...describeFact(file, fact), entered } }
    const [thing] = statedIn({ ...sentence, forwardLooking: true }, known).things
    expect(thing?.origin).toBe(`From ${source}, paragraph 16. ${words}`)
  })

  test.each<[FactRef, Partial<EntryQuestion>]>([
    [fact, { subject: fact.path, holds: [{ expected: 'early 2020-10' }] }],
    [
      { path: 'programmes/police-itm/ratings/overall/2020-07-08', field: 'value', value: 'amber' },
      { subject: 'programmes/police-itm/ratings/overall', on: asDay('2020-07-08') },
    ],
    [
      { path: 'measures/p1/series/col/observations/2020-04', field: 'value', value: '100' },
      {
        subject: 'measures/p1',
        whole: 'portfolio',
        holds: [{ period: '2020-04', organisation: 'col', value: 100 }],
      },
    ],
    [
      { path: 'programmes/police-itm/risks/r1', field: 'likelihood', value: '4' },
      { subject: 'programmes/police-itm/risks/r1', holds: [{ likelihood: 4 }] },
    ],
    [
      { path: 'promises/p/closed', field: 'note', value: 'It was sent.' },
      { subject: 'promises/p', reason: 'It was sent.' },
    ],
  ])('is asked of the record that holds %j', (asked, { holds = [], ...rest }) => {
    const [question] = entryQuestions(file, [asked, asked])
    expect(question).toMatchObject(rest)
    expect(question?.holds).toEqual(expect.arrayContaining([...holds]))
  })

  test('is not asked of the day of the facts, nor of an author’s own paragraph', () => {
    const own = { path: `reports/${UPDATE}/sections/0/paragraphs/background` }
    const day = { path: 'portfolio', field: 'asAt', value: '2020-07-08' }
    expect(entryQuestions(file, [own, day])).toEqual([])
  })
})
