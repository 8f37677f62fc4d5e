import { createHash } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access'
import { EXPORT_FORMATS } from '@/domain/reports/export-formats'
import {
  auditEvents,
  classifications,
  reportComments,
  reportFiles,
  reportMeetings,
  reportPapers,
  reportSteps,
  reports,
  reportVersions,
} from '@/server/db/schema'
import {
  findReadersFile,
  giveReadersFile,
  giveReportFile,
  giveVersionFile,
} from '@/server/reports/export-file'
import { createCaller } from '@/server/trpc/caller'
import { addUser, contextFor } from '../../support/context'
import { testDatabase } from '../../support/database'
import { bring, callAs, seedSample } from '../../support/reports'
import { type Person, policeUpdate, workflow } from '../../support/workflow'

const database = testDatabase()
const PARAGRAPH = 'police-itm/next'
let people: Awaited<ReturnType<typeof seedSample>>
let officer: Person
let count = 0
let key = ''
let go: ReturnType<typeof workflow>

beforeAll(async () => {
  people = await seedSample(database.db)
  officer = await addUser(database.db, { role: 'programme-lead', name: 'Olu Officer' })
})

/** A published report for each test. */
beforeEach(async () => {
  count += 1
  key = (await as(people.author).reports.create(policeUpdate(`Update ${count}`))).key
  await bring(database.db, people, key, 'published')
  go = workflow(database.db, key)
})

const as = (actor?: Actor) => callAs(database.db, actor)
const write = async (text: string) =>
  as(people.author).reports.editParagraph({
    ...(await go.shown(people.author)),
    paragraph: PARAGRAPH,
    text,
  })
const filesOf = async (number: number, actor?: Actor) => {
  const version = await as(actor).reports.version({ key, number })
  if (version === null) throw new Error('There is no such version')
  const ctx = contextFor(database.db, actor)
  return Promise.all(EXPORT_FORMATS.map((format) => giveVersionFile(ctx, version, format)))
}
const sha256 = (body: Uint8Array | undefined) =>
  createHash('sha256')
    .update(body ?? '')
    .digest('hex')
const correctTo = async (text: string) => {
  await go.correct(people.author, `It said too little ${count}.`)
  await write(text)
  await go.approve(people.second)
  await go.publish(people.author)
}

describe('S-10: a correction', () => {
  test('leaves readers what they have until it is published', async () => {
    const before = await as().reports.get({ key })
    await go.correct(people.author)
    await write('The corrected words.')
    expect((await as(people.author).reports.get({ key })).status).toBe('draft')
    for (const reader of [undefined, people.member]) {
      const view = await as(reader).reports.get({ key })
      expect(view.status).toBe('published')
      expect(JSON.stringify(view.document)).toBe(JSON.stringify(before.document))
    }
    await go.approve(people.second)
    for (const reader of [undefined, people.member])
      expect((await as(reader).reports.get({ key })).document).toEqual(before.document)
    await go.publish(people.author)
    for (const reader of [undefined, people.member])
      expect(JSON.stringify((await as(reader).reports.get({ key })).document)).toContain(
        'The corrected words.',
      )
  })

  test('goes the full way when somebody is named', async () => {
    await go.correct(people.author)
    await go.name(people.author, { officers: [officer] })
    await expect(go.approve(people.second)).rejects.toMatchObject({ code: 'CONFLICT' })
    await go.submit(people.author)
    expect((await as(people.member).reports.get({ key })).status).toBe('published')
    await go.clear(officer)
    await go.approve(people.second)
    await go.publish(people.author)
    expect((await as().reports.get({ key })).approved?.number).toBe(2)
  })

  test('begins once, with a reason, of a published report, by those who write', async () => {
    const input = await go.shown(people.author)
    await expect(as(people.author).reports.correct({ ...input, reason: '' })).rejects.toMatchObject(
      { code: 'BAD_REQUEST' },
    )
    await expect(as(people.pmo).reports.correct({ ...input, reason: 'X' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    const tries = await Promise.allSettled([
      as(people.author).reports.correct({ ...input, reason: 'X' }),
      as(people.second).reports.correct({ ...input, reason: 'Y' }),
    ])
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(go.correct(people.author)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('being corrected already'),
    })
    const [event] = await database.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.subject, `reports/${key}`))
      .orderBy(auditEvents.id)
      .then((rows) => rows.slice(-1))
    expect(event).toMatchObject({ action: 'report.correct', after: { number: 2 } })
  })

  test.each(['drop', 'withdraw'] as const)(
    'leaves its reviewers and comments on record alone when it ends by %s',
    async (end) => {
      const { author, second, reviewer } = { ...people, reviewer: people.lead }
      key = (await as(author).reports.create(policeUpdate(`Reviewed ${count} ${end}`))).key
      await bring(database.db, people, key, 'drafted')
      go = workflow(database.db, key)
      const say = async (person: Person, text: string) =>
        as(person).reviews.comment({ key, paragraph: PARAGRAPH, text })
      const answer = async (comment: number, kind: 'carry' | 'resolve' | 'reply') =>
        as(author).reviews.answerComment({ key, comment, kind, text: `${kind} it` })
      const standing = async () => {
        const { named, inOrder, comments } = await as(author).reviews.get({ key })
        return {
          named: named.map(({ id, duty }) => ({ id, duty })),
          inOrder,
          comments: comments.map(({ text, answers }) => ({ text, answers })),
        }
      }
      await go.name(author, { officers: [officer, second], inOrder: false })
      await go.submit(author)
      const { comment } = await say(officer, 'Is that so?')
      await answer(comment, 'carry')
      await go.clear(officer)
      await go.clear(second)
      await go.approve(people.pmo)
      await go.publish(author)
      const before = await standing()
      expect(before.comments).toMatchObject([{ text: 'Is that so?', answers: [{ kind: 'carry' }] }])
      await go.correct(author)
      await go.name(author, { reviewers: [reviewer], officers: [second] })
      await go.submit(author)
      await answer(comment, 'resolve')
      await answer((await say(reviewer, 'Not like this.')).comment, 'reply')
      expect((await standing()).comments).toHaveLength(2)
      await go[end](author)
      expect(await standing()).toEqual(before)
      await go.correct(author)
      await answer(comment, 'resolve')
      await go.submit(author)
      const next = await say(officer, 'And now?')
      expect((await standing()).comments.map(({ text }) => text)).toEqual([
        ...['Is that so?', 'And now?'],
      ])
      await answer(next.comment, 'resolve')
      const kept = await database.db
        .select({ text: reportComments.text })
        .from(reportComments)
        .innerJoin(reports, eq(reports.id, reportComments.reportId))
        .where(and(eq(reports.key, key), eq(reportComments.text, 'Not like this.')))
      expect(kept).toHaveLength(1)
    },
  )

  test('may be sent back, and readers notice nothing of it', async () => {
    await go.correct(people.author)
    await go.approve(people.second)
    await go.sendBack(people.pmo)
    expect((await as(people.author).reports.get({ key })).status).toBe('draft')
    expect((await as().reports.get({ key })).status).toBe('published')
    expect((await as().reports.get({ key })).versions).toHaveLength(1)
  })
})

describe('S-37: a superseded version', () => {
  test('stays readable, and says by what, when and why it was superseded', async () => {
    const first = await as().reports.get({ key })
    await correctTo('The corrected words.')
    for (const reader of [undefined, people.member, people.author]) {
      const version = await as(reader).reports.version({ key, number: 1 })
      expect(version).toMatchObject({
        publishedOn: '2020-07-08',
        superseded: { number: 2, on: '2020-07-08', reason: `It said too little ${count}.` },
      })
      expect(JSON.stringify(version?.document)).not.toContain('The corrected words.')
      expect(version?.document?.sections).toEqual(first.document?.sections)
      const latest = await as(reader).reports.version({ key, number: 2 })
      expect(latest).toMatchObject({ superseded: null, reason: `It said too little ${count}.` })
      expect(JSON.stringify(latest?.document)).toContain('The corrected words.')
      expect(await as(reader).reports.version({ key, number: 3 })).toBeNull()
    }
  })

  test('is served as the bytes that were published, by every hash', async () => {
    const before = await filesOf(1)
    await correctTo('The corrected words.')
    await as(people.pmo).programmes.rename({
      ...{ key: 'police-itm', name: `Another name ${count}` },
      version: (await as(people.pmo).programmes.get({ key: 'police-itm' })).version,
    })
    for (const reader of [undefined, people.member, people.author]) {
      const after = await filesOf(1, reader)
      expect(after).toEqual(before)
      for (const file of after) expect(sha256(file?.body)).toBe(file?.sha256)
      const named = (await as(reader).reports.version({ key, number: 1 }))?.files
      expect(named?.map((file) => file.sha256)).toEqual(after.map((file) => file?.sha256))
    }
    const view = await as().reports.get({ key })
    const html = await giveReportFile(contextFor(database.db), view, 'html')
    expect(html?.sha256).toBe((await filesOf(2))[1]?.sha256)
    expect(html?.sha256).not.toBe(before[1]?.sha256)
  })

  test('is read by the public when an earlier release published it without keeping its paper', async () => {
    const first = (await as().reports.get({ key })).document
    await database.ownerDb.execute('alter table report_paper disable trigger user')
    await database.ownerDb.delete(reportPapers)
    await database.ownerDb.execute('alter table report_paper enable trigger user')
    await correctTo('The corrected words.')
    expect((await as().reports.version({ key, number: 1 }))?.document).toEqual(first)
  })
})

describe('S-37: a report that was withdrawn', () => {
  test('is a notice to the public; Members and staff can read what was published', async () => {
    const before = await filesOf(1, people.member)
    await go.withdraw(people.author, 'It names a supplier.')
    const view = await as().reports.get({ key })
    expect(view).toMatchObject({
      status: 'withdrawn',
      document: null,
      files: [],
      withdrawn: { on: '2020-07-08', reason: 'It names a supplier.' },
    })
    const version = await as().reports.version({ key, number: 1 })
    expect(version).toMatchObject({ document: null, files: [] })
    expect(await filesOf(1)).toEqual([null, null, null, null])
    for (const reader of [people.member, people.author, people.lead]) {
      const theirs = await as(reader).reports.get({ key })
      expect(theirs).toMatchObject({ status: 'withdrawn', may: { write: false, publish: false } })
      expect(theirs.document).not.toBeNull()
      expect(await filesOf(1, reader)).toEqual(before)
    }
  })

  test('is withdrawn once, with a reason, by those who publish, and a correction ends with it', async () => {
    await go.correct(people.author)
    const input = await go.shown(people.author)
    for (const person of [people.pmo, people.lead, people.member])
      await expect(as(person).reports.withdraw({ ...input, reason: 'X' })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      })
    await expect(
      as(people.author).reports.withdraw({ ...input, reason: '' }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await go.withdraw(people.second)
    expect((await as(people.author).reports.get({ key })).status).toBe('withdrawn')
    for (const step of [go.withdraw, go.approve, go.publish, go.submit, go.sendBack])
      await expect(step(people.author)).rejects.toMatchObject({ code: 'CONFLICT' })
    const { reports } = await as().reports.list({})
    expect(reports.find((report) => report.key === key)?.status).toBe('withdrawn')
  })

  test('keeps its notice when a correction is dropped, by whoever began it or the PMO', async () => {
    await go.withdraw(people.author)
    await expect(go.drop(people.author)).rejects.toMatchObject({ code: 'CONFLICT' })
    const may = async (person: typeof people.author) =>
      (await as(person).reviews.get({ key })).may.drop
    for (const who of [people.second, people.pmo]) {
      await go.correct(people.second)
      await write('Words that go.')
      await expect(go.drop(people.author)).rejects.toMatchObject({ code: 'FORBIDDEN' })
      expect([await may(people.author), await may(who)]).toEqual([false, true])
      await go.drop(who)
      expect(await as().reports.get({ key })).toMatchObject({ status: 'withdrawn' })
      const theirs = await as(people.author).reports.get({ key })
      expect(theirs).toMatchObject({ status: 'withdrawn', may: { write: false } })
      expect(JSON.stringify(theirs.document)).not.toContain('Words that go.')
    }
    const { steps } = await as(people.author).reviews.get({ key })
    expect(steps.slice(-2).map(({ step, by }) => [step, by])).toEqual([
      ['correct', 'Sam Second'],
      ['drop', 'Pat PMO'],
    ])
  })

  test('is published again by a correction with its reason, and by other eyes', async () => {
    await go.withdraw(people.author, 'It names a supplier.')
    await go.correct(people.author, 'The supplier is left out.')
    await expect(go.withdraw(people.author)).rejects.toMatchObject({ code: 'CONFLICT' })
    await write('The corrected words.')
    await expect(go.approve(people.author)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await go.approve(people.second)
    expect(await as().reports.get({ key })).toMatchObject({ status: 'withdrawn', document: null })
    await go.publish(people.author)
    for (const reader of [undefined, people.member]) {
      const view = await as(reader).reports.get({ key })
      expect(view).toMatchObject({ status: 'published', withdrawn: null })
      expect(JSON.stringify(view.document)).toContain('The corrected words.')
    }
    const steps = await database.db
      .select({ action: auditEvents.action, before: auditEvents.before, why: auditEvents.reason })
      .from(auditEvents)
      .where(eq(auditEvents.subject, `reports/${key}`))
      .orderBy(auditEvents.id)
    expect(steps).toContainEqual({
      ...{ action: 'report.correct', why: 'The supplier is left out.' },
      before: { status: 'withdrawn', number: 1 },
    })
    expect(steps.at(-1)).toMatchObject({
      ...{ action: 'report.publish', before: { status: 'approved', withdrawn: true } },
    })
  })

  test('stays withdrawn to the public in that version, whatever is published later', async () => {
    const before = await filesOf(1, people.member)
    await go.withdraw(people.author, 'It names a supplier.')
    await correctTo('The corrected words.')
    expect(await as().reports.version({ key, number: 1 })).toMatchObject({
      ...{ document: null, files: [], withdrawn: { reason: 'It names a supplier.' } },
      superseded: { number: 2, reason: `It said too little ${count}.` },
    })
    expect(await filesOf(1)).toEqual([null, null, null, null])
    expect((await filesOf(2)).every((file) => file !== null)).toBe(true)
    for (const reader of [people.member, people.author]) {
      expect((await as(reader).reports.version({ key, number: 1 }))?.document).not.toBeNull()
      expect(await filesOf(1, reader)).toEqual(before)
    }
    const made = await database.db
      .select({ id: reportVersions.id, number: reportVersions.number })
      .from(reportVersions)
      .innerJoin(reports, eq(reports.id, reportVersions.reportId))
      .where(eq(reports.key, key))
    const read = async (table: typeof reportPapers | typeof reportFiles) =>
      new Set(
        (await database.publicDb.select({ id: table.versionId }).from(table)).flatMap(({ id }) =>
          made.flatMap((version) => (version.id === id ? [version.number] : [])),
        ),
      )
    expect(await read(reportPapers)).toEqual(new Set([2]))
    expect(await read(reportFiles)).toEqual(new Set([2]))
  })

  test('is refused of what was never published', async () => {
    const draft = await as(people.author).reports.create(policeUpdate(`Draft ${count}`))
    await expect(
      as(people.author).reports.withdraw({ key: draft.key, version: 1, reason: 'X' }),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
  })
})

describe('S-37: what a correction says of the report', () => {
  const exempt = {
    nonPublic: {
      scheme: 'Schedule 12A',
      paragraph: '3',
      reason: 'Prices of a contractor',
      publicInterest: 'Telling it would cost more',
      reviewOn: '2030-03-31',
    },
  }
  type Definition = Parameters<ReturnType<typeof as>['reports']['define']>[0]
  /** Publishes another report, which is not for the public. */
  const publishExempt = async () => {
    const asked = { ...policeUpdate(`Exempt ${count}`), classification: exempt }
    key = (await as(people.author).reports.create(asked)).key
    await bring(database.db, people, key, 'published')
    go = workflow(database.db, key)
  }
  const define = async (change: Partial<Definition>) =>
    as(people.author).reports.define({
      ...{ ...policeUpdate(`Exempt ${count}`), ...change },
      ...(await go.shown(people.author)),
    })
  const approveDrafted = async () => {
    await as(people.author).reports.draft(await go.shown(people.author))
    await go.approve(people.second)
  }
  /** All that the public's role is given of it, and what its procedures and feeds say. */
  const publicKnows = async () => {
    const q = database.publicDb
    const own = await q
      .select({ id: reports.id, subject: reports.subject })
      .from(reports)
      .where(eq(reports.key, key))
    const id = own[0]?.id
    const of = <Row extends { id: number }>(rows: readonly Row[]) =>
      rows.filter((row) => row.id === id)
    const steps = await q
      .select({
        id: reportSteps.reportId,
        reason: sql<string | null>`(select reason from public_step_words(${reportSteps.id}))`,
      })
      .from(reportSteps)
    const invited = await q
      .select({ id: reportMeetings.reportId, purpose: reportMeetings.purpose })
      .from(reportMeetings)
    const caller = createCaller({ ...contextFor(database.db), publicDb: q })
    const listed = (await caller.reports.list({})).reports.filter((one) => one.key === key)
    const calendar = JSON.stringify(await caller.meetings.list())
    return {
      subjects: own.map(({ subject }) => subject),
      reasons: of(steps).map(({ reason }) => reason),
      purposes: of(invited).map(({ purpose }) => purpose),
      listed: listed.map(({ subject }) => subject),
      isInCalendar: calendar.includes(key),
      saysNew: calendar.includes('A new name'),
      view: await caller.reports.get({ key }).then(
        ({ subject, meetings }) => ({ subject, purposes: meetings.map(({ purpose }) => purpose) }),
        () => null,
      ),
    }
  }
  /** Every column of the steps that the public's role may read, as text. */
  const stepsThatThePublicReads = async () => {
    const granted = await database.publicDb.execute<{ columns: string }>(sql`
      select string_agg(quote_ident(attname), ', ') as columns from pg_attribute
      where attrelid = 'report_step'::regclass and attnum > 0
        and has_column_privilege(current_user, attrelid, attnum, 'select')`)
    const columns = sql.raw(String(granted[0]?.columns))
    const read = sql`select ${columns} from report_step`
    const told = sql`select said.* from generate_series(1, 200) step, public_step_words(step) said`
    return JSON.stringify([
      await database.publicDb.execute(read),
      await database.publicDb.execute(told),
    ])
  }
  const NOTHING = {
    ...{ subjects: [], reasons: [], purposes: [], listed: [], view: null },
    ...{ isInCalendar: false, saysNew: false },
  }

  test('makes it public when it is published, and not before', async () => {
    await publishExempt()
    await go.correct(people.author, 'A supplier was named.')
    await define({ subject: `A new name ${count}` })
    expect(await publicKnows()).toEqual(NOTHING)
    const theirs = await as(people.author).reports.get({ key })
    expect(theirs.staff?.definition).toMatchObject({
      ...{ subject: `A new name ${count}`, classification: 'public' },
    })
    await approveDrafted()
    expect(await publicKnows()).toEqual(NOTHING)
    expect((await as(people.member).reports.get({ key })).subject).toBe(`Exempt ${count}`)
    await go.publish(people.author)
    expect(await publicKnows()).toMatchObject({
      ...{ subjects: [`A new name ${count}`], listed: [`A new name ${count}`], isInCalendar: true },
      ...{ purposes: ['information'], view: { subject: `A new name ${count}` } },
    })
    const said = await database.db
      .select({ visibility: classifications.visibility })
      .from(classifications)
      .innerJoin(reports, eq(reports.id, classifications.factId))
      .where(and(eq(classifications.list, 'reports'), eq(reports.key, key)))
      .orderBy(classifications.id)
    expect(said).toMatchObject([{ visibility: exempt }, { visibility: null }])
  })

  test('never says why the versions were made that were not for the public', async () => {
    await publishExempt()
    await go.withdraw(people.author, 'It told of a supplier.')
    await go.correct(people.author, 'The price of a contractor was wrong.')
    await approveDrafted()
    await go.publish(people.author)
    await go.correct(people.author, 'It can be told now.')
    await define({})
    await approveDrafted()
    await go.publish(people.author)
    const caller = createCaller({ ...contextFor(database.db), publicDb: database.publicDb })
    const { versions } = await caller.reports.get({ key })
    expect(versions.map(({ number, reason }) => [number, reason])).toEqual([
      [3, 'It can be told now.'],
      [2, null],
      [1, null],
    ])
    expect(JSON.stringify(versions)).not.toMatch(/price of a contractor|told of a supplier/)
    expect(await stepsThatThePublicReads()).toMatch(/It can be told now/)
    expect(await stepsThatThePublicReads()).not.toMatch(/price of a contractor|told of a supplier/)
    const theirs = await as(people.member).reports.get({ key })
    expect(JSON.stringify(theirs.versions)).toContain('price of a contractor')
  })

  test('changes its subject, purpose and meetings for readers when it is published', async () => {
    const before = await publicKnows()
    expect(before.subjects).toEqual([`Update ${count}`])
    await go.correct(people.author)
    await define({
      subject: `A new name ${count}`,
      for: [{ meeting: 'finance-2020-07-21', purpose: 'decision' }],
    })
    const theirs = await as(people.author).reports.get({ key })
    expect(theirs.subject).toBe(`A new name ${count}`)
    expect(theirs.meetings.map(({ purpose }) => purpose)).toEqual(['decision'])
    expect(await publicKnows()).toEqual(before)
    await approveDrafted()
    const header = (await as(people.author).reports.get({ key })).document?.header
    expect(JSON.stringify(header)).toContain(`A new name ${count}`)
    expect(await publicKnows()).toEqual(before)
    expect(await as(people.member).reports.get({ key })).toMatchObject({
      ...{ subject: `Update ${count}`, meetings: [{ purpose: 'information' }] },
    })
    await go.publish(people.author)
    expect(await publicKnows()).toMatchObject({
      ...{ subjects: [`A new name ${count}`], purposes: ['decision'], saysNew: true },
      view: { subject: `A new name ${count}`, purposes: ['decision'] },
    })
  })

  test('goes with it when it is dropped or the report withdrawn', async () => {
    const published = (await as(people.author).reports.get({ key })).staff?.definition
    const start = async () => {
      const { staff, document, meetings } = await as(people.author).reports.get({ key })
      return { definition: staff?.definition, sections: document?.sections, meetings }
    }
    await go.correct(people.author)
    const first = await start()
    expect(first.definition).toEqual(published)
    for (const end of [go.drop, go.withdraw]) {
      await define({
        ...{ subject: `A new name ${count}`, classification: exempt },
        sections: [{ kind: 'authored', heading: 'Why', paragraphs: [{ text: 'No more.' }] }],
        for: [{ meeting: 'finance-2020-07-21', purpose: 'decision' }],
      })
      await as(people.author).reports.draft(await go.shown(people.author))
      await end(people.author)
      const [kept] = await database.db
        .select({ document: reports.document, facts: reports.facts })
        .from(reports)
        .where(eq(reports.key, key))
      expect(kept?.document?.sections).toEqual(first.sections)
      expect(kept?.facts).toContain('police-itm')
      await go.correct(people.author)
      expect(await start()).toEqual(first)
    }
  })

  test('is not told by the refusal of those who may not know of it', async () => {
    await publishExempt()
    const input = { ...(await go.shown(people.author)), reason: 'X' }
    await go.correct(people.author)
    await define({ subject: `A new name ${count}` })
    const refused = await as()
      .reports.correct(input)
      .catch((error: unknown) => error)
    await go.drop(people.author)
    expect(
      await as()
        .reports.correct(input)
        .catch((error: unknown) => error),
    ).toEqual(refused)
  })

  test('gives the public no file of the version before it, which was not for them', async () => {
    await publishExempt()
    await go.correct(people.author)
    await define({})
    await approveDrafted()
    await go.publish(people.author)
    const readable = await database.publicDb
      .select({ number: reportVersions.number })
      .from(reportFiles)
      .innerJoin(reportVersions, eq(reportVersions.id, reportFiles.versionId))
      .innerJoin(reports, eq(reports.id, reportVersions.reportId))
      .where(eq(reports.key, key))
    expect(new Set(readable.map(({ number }) => number))).toEqual(new Set([2]))
    expect(await as().reports.version({ key, number: 1 })).toMatchObject({ files: [] })
  })
})

describe('The file that readers have of a report', () => {
  /** By its format what a reader is given without the report being read; null: another answer. */
  const kept = async (reader?: Actor) => {
    const ctx = { ...contextFor(database.db, reader), publicDb: database.publicDb }
    return Promise.all(
      EXPORT_FORMATS.map(async (format) => {
        const found = await findReadersFile(ctx, { key, format })
        return found && giveReadersFile(ctx, { key, format }, found)
      }),
    )
  }
  const made = async (reader?: Actor) => {
    const ctx = { ...contextFor(database.db, reader), publicDb: database.publicDb }
    const view = await as(reader).reports.get({ key })
    return Promise.all(EXPORT_FORMATS.map((format) => giveReportFile(ctx, view, format)))
  }
  const nothing = EXPORT_FORMATS.map(() => null)

  test('is the same as by reading the whole of it, also once it was corrected', async () => {
    for (const reader of [undefined, people.member, people.author])
      expect(await kept(reader)).toEqual(await made(reader))
    const first = await kept()
    await correctTo('The corrected words.')
    for (const reader of [undefined, people.member, people.author])
      expect(await kept(reader)).toEqual(await made(reader))
    expect((await kept())[1]?.sha256).not.toBe(first[1]?.sha256)
  })

  test('is not that of those who work on its next version', async () => {
    await go.correct(people.author, 'It said too little.')
    expect(await kept(people.author)).toEqual(nothing)
    for (const reader of [undefined, people.member])
      expect(await kept(reader)).toEqual(await made(reader))
  })

  test('is there only for those who may read it, and named as what it is', async () => {
    const exempt = {
      nonPublic: {
        scheme: 'Schedule 12A',
        paragraph: '3',
        reason: 'Prices of a contractor',
        publicInterest: 'Telling it would cost more',
        reviewOn: '2030-03-31',
      },
    }
    const asked = { ...policeUpdate(`Exempt ${count}`), classification: exempt }
    key = (await as(people.author).reports.create(asked)).key
    await bring(database.db, people, key, 'published')
    expect(await kept()).toEqual(nothing)
    expect((await kept(people.member))[0]?.name).toMatch(/-NON-PUBLIC\.docx$/)
    expect(await kept(people.member)).toEqual(await made(people.member))
  })

  test('is there neither before it is published nor after it was withdrawn', async () => {
    await as(people.author).reports.withdraw({
      ...(await go.shown(people.author)),
      reason: 'It was wrong.',
    })
    for (const reader of [undefined, people.member, people.author])
      expect(await kept(reader)).toEqual(nothing)
    key = (await as(people.author).reports.create(policeUpdate(`Draft ${count}`))).key
    await bring(database.db, people, key, 'approved')
    for (const reader of [undefined, people.member, people.author])
      expect(await kept(reader)).toEqual(nothing)
  })
})
