import { asc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { valueAt } from '@/components/forms/saved-value'
import { listParagraphs } from '@/domain/reports/edit-paragraph'
import { auditEvents } from '@/server/db/schema'
import { testDatabase } from '../../support/database'
import { callAs, seedSample, UPDATE } from '../../support/reports'

const database = testDatabase()
const PROGRAMME = 'police-itm'
let people: Awaited<ReturnType<typeof seedSample>>
let paragraph = ''

beforeAll(async () => {
  people = await seedSample(database.db)
  const { reports } = callAs(database.db, people.author)
  await reports.draft({ key: UPDATE, version: 1 })
  const { document } = await reports.get({ key: UPDATE })
  paragraph = listParagraphs(document ?? expect.fail('nothing was drafted'))[0]?.key ?? ''
})

const audited = (subject: string) =>
  database.db
    .select({ before: auditEvents.before, after: auditEvents.after })
    .from(auditEvents)
    .where(eq(auditEvents.subject, subject))
    .orderBy(asc(auditEvents.id))

interface Row {
  /** Its path in the audit. */
  subject: () => string
  version: () => Promise<number>
  save: (text: string, version: number) => Promise<{ version: number }>
  /** Where a conflict, and where the audit carry the text. */
  inConflict: string
  inAudit: string
}

const pmo = () => callAs(database.db, people.pmo)
const author = () => callAs(database.db, people.author)

const ROWS: Record<string, Row> = {
  'a programme': {
    subject: () => `programmes/${PROGRAMME}`,
    version: async () => (await pmo().programmes.get({ key: PROGRAMME })).version,
    async save(objective, version) {
      const { programme } = await pmo().programmes.get({ key: PROGRAMME })
      const { key, kind, organisations } = programme
      const described = { kind, organisations: [...organisations], visibility: 'public' as const }
      return pmo().programmes.edit({ key, version, objective, ...described })
    },
    inConflict: 'objective',
    inAudit: 'objective',
  },
  'a milestone': {
    subject: () => `programmes/${PROGRAMME}/milestones/high-level-design`,
    version: async () => 1,
    save: (name, version) =>
      pmo().milestones.edit({
        programme: PROGRAMME,
        milestone: 'high-level-design',
        version,
        name,
      }),
    inConflict: 'milestone.name',
    inAudit: 'name',
  },
  'a paragraph of a report': {
    subject: () => `reports/${UPDATE}/paragraphs/${paragraph}`,
    version: async () => (await author().reports.get({ key: UPDATE })).staff?.version ?? 0,
    save: (text, version) =>
      author().reports.editParagraph({ key: UPDATE, paragraph, version, text }),
    inConflict: 'text',
    inAudit: 'text',
  },
}

/** All save over one version at once. The one who won, and who lost with what they were shown. */
async function atOnce(row: Row, texts: readonly string[], version: number) {
  const outcomes = await Promise.allSettled(texts.map((text) => row.save(text, version)))
  const won = texts.filter((_, at) => outcomes[at]?.status === 'fulfilled')
  const lost = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [outcome.reason] : [],
  )
  expect(lost.map(({ code }) => code)).toEqual(lost.map(() => 'CONFLICT'))
  const shown = lost.map(({ cause }) => valueAt(cause.current, row.inConflict))
  const versions = lost.map(({ cause }) => valueAt(cause.current, 'version'))
  return { won, shown: new Set(shown), versions: new Set(versions) }
}

describe.each(Object.entries(ROWS))('R-3: fifty people save %s at once', (_, row) => {
  test('and per version one wins, the others are shown what won, and every accepted text is on record', async () => {
    const start = await row.version()
    const { length: before } = await audited(row.subject())
    const accepted: string[] = []
    let waiting = Array.from({ length: 50 }, (_, writer) => `Text of writer ${writer}`)
    for (const version of [start, start + 1, start + 2]) {
      const { won, shown, versions } = await atOnce(row, waiting, version)
      expect(won).toHaveLength(1)
      expect({ shown, versions }).toEqual({
        shown: new Set(won),
        versions: new Set([version + 1]),
      })
      accepted.push(...won)
      waiting = waiting.filter((text) => !won.includes(text)).slice(0, 10)
    }
    const history = (await audited(row.subject())).slice(before)
    expect(history.map(({ after }) => valueAt(after, row.inAudit))).toEqual(accepted)
    expect(history.slice(1).map(({ before }) => valueAt(before, row.inAudit))).toEqual(
      accepted.slice(0, -1),
    )
  })
})
