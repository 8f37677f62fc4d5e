import { writeSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { asApproximateDate } from '@/domain/dates/approximate-date'
import { addDays } from '@/domain/dates/day-arithmetic'
import { draftDocument } from '@/domain/drafting/draft'
import type { PortfolioFile, Programme } from '@/domain/portfolio-file/schema'
import type { ReportDocument, Sentence } from '@/domain/reports/document'
import { draftedSentences, ILLUSTRATED } from '../drafted'
import { arbitraryRegistered } from './registered'

vi.setConfig({ testTimeout: 240_000 })

const LISTS = ['milestones', 'risks', 'events', 'decisions', 'measures', 'ratings'] as const
const OWN = ['name', 'abbreviation', 'objective', 'stage', 'status', 'lead', 'partOf'] as const
/** What says which thing it is, and the day from which it is known: another one is another thing. */
const IDENTITY: ReadonlySet<string> = new Set(['key', 'recordedOn', 'dimension', 'element'])

/** A portfolio with one field of one thing as another portfolio has it, and where that is. */
interface Change {
  what: string
  path: string
  file: PortfolioFile
}

function fieldsOf(thing: object): Map<string, unknown> {
  return new Map(Object.entries(thing))
}

function withField<Thing extends object>(thing: Thing, field: string, value: unknown): Thing {
  return { ...thing, [field]: value }
}

/** Every change of one field to what the other portfolio has there. */
function changesOf(file: PortfolioFile, other: PortfolioFile): Change[] {
  return file.programmes.flatMap((programme, at) => {
    const two = other.programmes[at]
    const path = `programmes/${programme.key}`
    const put = (changed: Programme) => ({ ...file, programmes: file.programmes.with(at, changed) })
    if (two === undefined) return []
    const own = OWN.flatMap((field) => {
      const value = fieldsOf(two).get(field)
      return isSame(fieldsOf(programme).get(field), value)
        ? []
        : [{ what: `programme ${field}`, path, file: put(withField(programme, field, value)) }]
    })
    const inLists = LISTS.flatMap((list) => {
      const things: readonly object[] = programme[list]
      const others: readonly object[] = two[list]
      return things.flatMap((thing, place) => {
        const source = others[place]
        if (source === undefined) return []
        const fields = new Set([...fieldsOf(thing).keys(), ...fieldsOf(source).keys()])
        return [...fields]
          .filter((field) => !IDENTITY.has(field))
          .filter((field) => !isSame(fieldsOf(thing).get(field), fieldsOf(source).get(field)))
          .filter((field) => isOwnWords(field, [...things, source]))
          .map((field) => ({
            what: `${list} ${field}`,
            path:
              list === 'ratings'
                ? `${path}/ratings`
                : `${path}/${list}/${fieldsOf(thing).get('key') ?? place}`,
            file: put({
              ...programme,
              [list]: things.with(place, withField(thing, field, fieldsOf(source).get(field))),
            }),
          }))
      })
    })
    return [...own, ...inLists]
  })
}

/** Two things in the same words are told apart by nothing: what becomes of one is news of the other. */
function isOwnWords(field: string, things: readonly object[]): boolean {
  const texts = things.map((one) => fieldsOf(one).get(field))
  return field !== 'text' || new Set(texts).size === texts.length
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function draftOf(file: PortfolioFile, isSecond: boolean): ReportDocument {
  const since = isSecond ? { since: addDays(file.asAt, -30) } : {}
  return draftDocument({
    file,
    report: 'registers',
    audience: 'members',
    asAt: file.asAt,
    ...since,
  })
}

const isAbout = ({ facts }: Sentence, path: string) =>
  facts.some((fact) => fact.path.replace(/^told\//, '').startsWith(path))

/** The programme is named in full where it is named first, so what comes before a sentence decides how it calls it. */
function unnamed({ text, facts, spans }: Sentence): string {
  const names = spans
    .filter(({ fact }) => /^programmes\/[^/]+$/.test(facts[fact]?.path ?? ''))
    .map(({ from, to }) => text.slice(from, to))
    .filter((name) => name !== '')
  return names
    .reduce((rest, name) => rest.replaceAll(name, '░'), text)
    .replace(/\b[Tt]he (?:programme|project|workstream|service|operational change)\b/g, '░')
    .replace(/\b[Tt]he ░/g, '░')
    .replace(/░ \([^)]*\)/g, '░')
}

/** The facts that a sentence prints; what state a thing is in may be said by the lead-in of its list. */
function printed({ facts, spans }: Sentence): string[] {
  const values = facts.filter(
    ({ path, field }, at) =>
      !/^programmes\/[^/]+$/.test(path) &&
      field !== 'status' &&
      spans.some(({ fact, from, to }) => fact === at && to > from),
  )
  return values.map((fact) => JSON.stringify(fact)).toSorted()
}

/** Where each sentence stands: the paragraph, and whether as one of its items. */
function placesIn({ sections }: ReportDocument): Map<string, string> {
  const places = new Map<string, string>()
  for (const { blocks } of sections)
    for (const block of blocks) {
      if (block.kind !== 'paragraph') continue
      for (const { id } of block.sentences) places.set(id, block.key)
      for (const { sentences } of block.items)
        for (const { id } of sentences) places.set(id, `${block.key} as an item`)
    }
  return places
}

/** These speak of all that is on record of their section. */
const OF_ALL = new Set(['unchanged', 'nothing', 'register-empty'])

const tally = new Map<string, number>()
const add = (what: string) => tally.set(what, (tally.get(what) ?? 0) + 1)

/** The sentences that read otherwise and do not speak of what changed. */
function strangersIn(change: Change, before: ReportDocument, after: ReportDocument): string[] {
  const [places, newPlaces] = [placesIn(before), placesIn(after)]
  const known = new Map(draftedSentences(before).map((one) => [one.id, one]))
  return draftedSentences(after).flatMap((now) => {
    const was = known.get(now.id)
    if (was === undefined || was.text === now.text) return []
    if (isAbout(was, change.path) || isAbout(now, change.path)) return []
    if (unnamed(was) === unnamed(now) || now.rule.startsWith('lead-')) return []
    if (OF_ALL.has(was.rule) || OF_ALL.has(now.rule)) return []
    const isMoved = places.get(now.id) !== newPlaces.get(now.id)
    if (isMoved && isSame(printed(was), printed(now))) {
      add('put into a list or out of it, with the same values')
      return []
    }
    return [`${change.what}: ${was.text} → ${now.text}`]
  })
}

describe('Gate 7: one changed fact', () => {
  /**
   * Two things may read otherwise without being about it, and say the same: a programme that is named in full by another
   * sentence first; and, where the section passes 180 words or three things of a kind, a sentence that becomes an item of a list,
   * with the same values in the wording for lists. The lead-in of a list says what its items
   * have in common, and that nothing changed is said of all that is on record.
   */
  test.each([false, true])(
    'of any field of any thing changes only the sentences that cite it (told before: %s)',
    (isSecond) => {
      const pairs = fc.sample(fc.tuple(arbitraryRegistered(), arbitraryRegistered()), {
        numRuns: 8,
        seed: 20_200_708,
      })
      const strangers = pairs.flatMap(([file, other]) => {
        const before = draftOf(file, isSecond)
        return changesOf(file, other).flatMap((change) => {
          add(change.what)
          return strangersIn(change, before, draftOf(change.file, isSecond))
        })
      })
      expect(strangers).toEqual([])
      expect([...tally.keys()]).toEqual(
        expect.arrayContaining([
          ...['programme name', 'milestones forecast', 'milestones status', 'milestones reason'],
          ...['milestones name', 'risks title', 'risks score', 'events text', 'decisions text'],
          ...['measures series', 'ratings value', 'ratings reason'],
        ]),
      )
    },
  )

  test('of the sample changes its own sentence and no other', () => {
    const programmes = ILLUSTRATED.programmes.map((programme) => ({
      ...programme,
      milestones: programme.milestones.map((milestone) =>
        milestone.key === 'contract-go-live'
          ? { ...milestone, forecast: asApproximateDate('2020-08-28') }
          : milestone,
      ),
    }))
    const request = {
      audience: 'public',
      asAt: ILLUSTRATED.asAt,
      report: 'member-update-2020-07',
    } as const
    const before = draftedSentences(draftDocument({ file: ILLUSTRATED, ...request }))
    const after = draftedSentences(
      draftDocument({ file: { ...ILLUSTRATED, programmes }, ...request }),
    )
    const moved = after.filter(({ id, text }) => before.find((one) => one.id === id)?.text !== text)
    expect(moved).toHaveLength(1)
    for (const sentence of moved)
      expect(isAbout(sentence, 'programmes/sourcing-2020/milestones/contract-go-live')).toBe(true)
  })
})

afterAll(() => {
  const rows = [...tally].toSorted().map(([what, of]) => `${what} ${of}`)
  writeSync(1, `Changes of one fact: ${rows.join('; ')}\n`)
})
