import { asc, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { valueAt } from '@/components/forms/saved-value'
import type { Actor } from '@/domain/access'
import { asApproximateDate } from '@/domain/dates/approximate-date'
import { getParagraph, listParagraphs } from '@/domain/reports/edit-paragraph'
import { paragraphText } from '@/domain/reports/plain-text'
import { auditEvents, milestones } from '@/server/db/schema'
import { findMilestone } from '@/server/milestones/store'
import { milestoneAt } from '@/server/portfolio/milestone-from-row'
import { createCaller } from '@/server/trpc/caller'
import { addProgramme, addUser, contextFor, TODAY } from '../../support/context'
import { testDatabase } from '../../support/database'
import { callAs, seedSample, UPDATE } from '../../support/reports'

const database = testDatabase()
const RUNS = { numRuns: 12 }
let people: Awaited<ReturnType<typeof seedSample>>
let editors: Actor[]
let count = 0

beforeAll(async () => {
  people = await seedSample(database.db)
  const names = ['One', 'Two', 'Three', 'Four']
  editors = await Promise.all(
    names.map((name) => addUser(database.db, { role: 'administrator', name })),
  )
})

/** One thing that an editor does: look at the record, or save over what they last saw of it. */
type Step<Change> = { editor: number; sees: boolean; twice: boolean; change: Change }

interface Saved {
  version: number
}

const steps = <Change>(change: fc.Arbitrary<Change>) =>
  fc.array(
    fc.record({
      editor: fc.nat({ max: 3 }),
      sees: fc.boolean(),
      twice: fc.boolean(),
      change,
    }),
    { minLength: 4, maxLength: 16 },
  )

/**
 * Plays the steps, two at a time, and gives the changes that were accepted in the order of the versions that they made.
 * An editor who sends twice presses once: both go under one key.
 */
async function play<Change>(
  all: readonly Step<Change>[],
  version: () => Promise<number>,
  save: (editor: Actor, key: string, change: Change, version: number) => Promise<Saved>,
): Promise<Change[]> {
  const seen = new Map<number, number>()
  const accepted = new Map<number, Change>()
  const first = await version()
  const act = async ({ editor, sees, twice, change }: Step<Change>) => {
    if (sees || !seen.has(editor)) seen.set(editor, await version())
    const [key, actor] = [crypto.randomUUID(), editors[editor] ?? expect.fail()]
    // An editor may be at two steps at once: what the other one sees meanwhile is not what this one saves over.
    const shown = seen.get(editor) ?? first
    const sending = () => save(actor, key, change, shown)
    const outcomes = await Promise.allSettled(twice ? [sending(), sending()] : [sending()])
    const versions = outcomes.flatMap((outcome) =>
      outcome.status === 'fulfilled' ? [outcome.value.version] : [],
    )
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason.code).toMatch(/CONFLICT|BAD_REQUEST/)
    for (const made of new Set(versions)) {
      if (made === shown) continue
      expect(accepted.has(made)).toBe(false)
      accepted.set(made, change)
    }
  }
  for (let at = 0; at < all.length; at += 2) await Promise.all(all.slice(at, at + 2).map(act))
  expect(await version()).toBe(first + accepted.size)
  return [...accepted].sort(([a], [b]) => a - b).map(([, change]) => change)
}

const audited = (subject: string) =>
  database.db
    .select({ action: auditEvents.action, after: auditEvents.after })
    .from(auditEvents)
    .where(eq(auditEvents.subject, subject))
    .orderBy(asc(auditEvents.id))

const MONTHS = ['2020-09', '2020-10', '2020-11', '2020-12']
const milestoneChange = fc.oneof(
  fc.record({ do: fc.constant('forecast' as const), to: fc.constantFrom(...MONTHS) }),
  fc.record({ do: fc.constant('rebaseline' as const), to: fc.constantFrom(...MONTHS) }),
  fc.record({ do: fc.constant('edit' as const), to: fc.constantFrom('A', 'B', 'C', 'D') }),
)
type MilestoneChange = Step<{ do: 'forecast' | 'rebaseline' | 'edit'; to: string }>['change']

describe('R-4: whatever two to four editors do, and however often they send it', () => {
  test('a milestone ends as if its accepted changes had come one after another', async () => {
    await fc.assert(
      fc.asyncProperty(steps(milestoneChange), async (all) => {
        const { programme, version, stands } = await aMilestone()
        const accepted = await play(all, version, (editor, key, change, shown) =>
          saveMilestone(editor, key, { programme, milestone: 'design', version: shown }, change),
        )
        expect(await stands()).toEqual(inOrder(accepted))
        const history = await audited(`programmes/${programme}/milestones/design`)
        expect(history.map(inWords)).toEqual(accepted.map(({ do: what, to }) => `${what} ${to}`))
      }),
      RUNS,
    )
  })

  test('a paragraph of a report says what was accepted last, and every accepted text is on record', async () => {
    const { reports } = callAs(database.db, people.author)
    await reports.draft({ key: UPDATE, version: 1 })
    const read = async () => {
      const { document, staff } = await reports.get({ key: UPDATE })
      return { document: document ?? expect.fail(), version: staff?.version ?? 0 }
    }
    const paragraph = listParagraphs((await read()).document)[0]?.key ?? ''
    const subject = `reports/${UPDATE}/paragraphs/${paragraph}`
    const texts = fc.constantFrom('One thing.', 'Another thing.', 'A third thing.')
    await fc.assert(
      fc.asyncProperty(steps(texts), async (all) => {
        const { length } = await audited(subject)
        const accepted = await play(
          all,
          async () => (await read()).version,
          (editor, idempotencyKey, text, version) =>
            createCaller({
              ...contextFor(database.db, editor),
              idempotencyKey,
            }).reports.editParagraph({ key: UPDATE, paragraph, text, version }),
        )
        const history = (await audited(subject)).slice(length)
        expect(history.map(({ after }) => valueAt(after, 'text'))).toEqual(accepted)
        const { document } = await read()
        if (accepted.length > 0)
          expect(paragraphText(getParagraph(document, paragraph))).toBe(accepted.at(-1))
      }),
      RUNS,
    )
  })
})

/** What a milestone holds after these changes, one after another. */
function inOrder(changes: readonly MilestoneChange[]) {
  const of = (what: MilestoneChange['do']) =>
    changes.filter((change) => change.do === what).map(({ to }) => to)
  return {
    name: of('edit').at(-1) ?? 'Design',
    forecasts: of('forecast'),
    rebaselines: of('rebaseline'),
  }
}

function inWords({ action, after }: { action: string; after: unknown }): string {
  const what = action.replace('milestone.', '')
  const to = ['expected', 'baseline', 'name'].map((field) => valueAt(after, field))
  return `${what} ${to.find((value) => value !== undefined)}`
}

/** A milestone of its own. */
async function aMilestone() {
  count += 1
  const programme = `interleaved-${count}`
  const { id } = await addProgramme(database.db, { key: programme })
  const baseline = asApproximateDate('2020-08')
  await database.db
    .insert(milestones)
    .values({ programmeId: id, key: 'design', name: 'Design', baseline })
  const row = async () => (await findMilestone(database.db, id, 'design')) ?? expect.fail()
  return {
    programme,
    version: async () => (await row()).version,
    async stands() {
      const { name, forecasts, rebaselines } = milestoneAt(await row(), TODAY)
      return {
        name,
        forecasts: forecasts.map(({ forecast }) => forecast),
        rebaselines: rebaselines.map(({ to }) => to),
      }
    },
  }
}

function saveMilestone(
  editor: Actor,
  idempotencyKey: string,
  shown: { programme: string; milestone: string; version: number },
  change: MilestoneChange,
): Promise<Saved> {
  const caller = createCaller({ ...contextFor(database.db, editor), idempotencyKey }).milestones
  if (change.do === 'edit') return caller.edit({ ...shown, name: change.to })
  const reason = 'Moved'
  if (change.do === 'forecast') return caller.forecast({ ...shown, forecast: change.to, reason })
  return caller.rebaseline({ ...shown, to: change.to, reason })
}
