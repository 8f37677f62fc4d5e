import { describe, expect, test } from 'vitest'
import { PUBLIC } from '@/domain/access'
import { calendarOf } from '@/domain/calendar/committee-calendar'
import { calendarEntries } from '@/domain/calendar/entries'
import { asDay } from '@/domain/dates/day'
import { portfolioFileSchema } from '@/domain/portfolio-file/schema'
import { writeCalendar } from '@/server/calendar/write'
import { HOSTILE_LINES, HOSTILE_TEXTS, UNPRINTABLE_TEXTS } from '../../../support/hostile-text'
import { readIcs, textIn } from '../../../support/ics'

const TODAY = asDay('2020-07-08')
const SITE = 'https://milepost.example'
const CORPUS = [...HOSTILE_TEXTS, ...UNPRINTABLE_TEXTS, ...HOSTILE_LINES]

/** The text as a calendar can show it: on one line, without what no file may hold. */
const onOneLine = (text: string) =>
  text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/(?![\s\u0085])[\p{Cc}\uFFFE\uFFFF]|[\v\f]/gu, '')
    .replace(/[ \t\r\n\u0085\u2028\u2029]+/g, ' ')
    .trim()

const [PROGRAMME] = portfolioFileSchema.parse({
  ...{ format: 'milepost/portfolio', version: 1, asAt: TODAY },
  programmes: [
    {
      ...{ key: 'p', name: 'P', kind: 'programme' },
      milestones: [{ key: 'm', name: 'M', baseline: '2020-09-01' }],
    },
  ],
}).programmes

const calendar = calendarOf({ clearDays: 5, settings: null })

function writtenFor(texts: readonly string[]) {
  const programmes = texts.map((name, index) => ({
    key: `p-${index}`,
    name,
    milestones: (PROGRAMME?.milestones ?? []).map((milestone) => ({ ...milestone, name })),
  }))
  const committees = texts.map((name, index) => ({
    key: `c-${index}`,
    name,
    ...{ version: 1, formerNames: [], calendar },
    meetings: [
      {
        ...{ key: `${index}`, version: 1, date: asDay('2020-07-21'), time: null },
        ...{ isCancelled: false, changes: [], reports: [] },
      },
    ],
  }))
  const entries = calendarEntries({
    ...{ programmes, committees, today: TODAY },
    reader: { actor: PUBLIC, toClear: [] },
  })
  return readIcs(new TextEncoder().encode(writeCalendar(entries, { site: SITE, today: TODAY })))
}

describe('S-39: whatever programmes, milestones and committees are called', () => {
  const calendar = writtenFor(CORPUS)

  test('a calendar has its events and nothing else', () => {
    expect(calendar.parts.map(({ name }) => name)).toEqual(
      CORPUS.flatMap(() => ['VEVENT', 'VEVENT', 'VEVENT']),
    )
    expect(calendar.parts.flatMap(({ parts }) => parts)).toEqual([])
    const properties = (uid: string) =>
      calendar.parts
        .filter((event) => textIn(event, 'UID').startsWith(uid))
        .map((event) => event.properties.map(({ name }) => name).join())
    expect(new Set(properties('milestone/')).size).toBe(1)
    expect(new Set(properties('meeting/')).size).toBe(1)
    expect(new Set(properties('deadline/')).size).toBe(1)
  })

  test.each(CORPUS.map((text, index) => [text, index] as const))(
    '%j comes back as it was typed, on one line',
    (text, index) => {
      const titled = (uid: string) =>
        calendar.parts
          .filter((event) => textIn(event, 'UID') === `${uid}@milepost.example`)
          .map((event) => textIn(event, 'SUMMARY'))
      expect(titled(`meeting/${index}`)).toEqual([onOneLine(text)])
      expect(titled(`milestone/p-${index}/m`)).toEqual([
        onOneLine(`${text}: ${text} (1 September 2020)`),
      ])
    },
  )
})
