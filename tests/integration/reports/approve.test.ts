import { createHash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import JSZip from 'jszip'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access'
import { asDay } from '@/domain/dates/day'
import { reportDocumentSchema } from '@/domain/reports/document-schema'
import { EXPORT_FORMATS } from '@/domain/reports/export-formats'
import { reportKey } from '@/domain/reports/report-key'
import { auditEvents, reportFiles, reports, reportVersions } from '@/server/db/schema'
import { approveReport } from '@/server/reports/approve'
import { giveReportFile } from '@/server/reports/export-file'
import { sealReport } from '@/server/reports/seal'
import { contextFor } from '../../support/context'
import { testDatabase } from '../../support/database'
import { bring, callAs, seedSample, UPDATE } from '../../support/reports'

const database = testDatabase()
let people: Awaited<ReturnType<typeof seedSample>>
let count = 0
let key = ''

beforeAll(async () => {
  people = await seedSample(database.db)
})

/** A fresh report on the police programme for each test. */
beforeEach(async () => {
  count += 1
  key = (await asAuthor().reports.create(definition(`Police update ${count}`))).key
})

const definition = (subject: string) => ({
  subject,
  reportOf: 'The Chamberlain',
  classification: 'public' as const,
  for: [{ meeting: 'finance-2020-07-21', purpose: 'information' as const }],
  sections: [{ kind: 'programme' as const, heading: 'Police', programme: 'police-itm' }],
  recommendations: [{ kind: 'note' as const, text: 'Note the report' }],
})
const as = (actor?: Actor) => callAs(database.db, actor)
const asAuthor = () => as(people.author)
const asSecond = () => as(people.second)
const version = async () => (await asAuthor().reports.get({ key })).staff?.version ?? 0
const storedVersion = async () => {
  const [row] = await database.db
    .select()
    .from(reportVersions)
    .innerJoin(reports, eq(reports.id, reportVersions.reportId))
    .where(eq(reports.key, key))
  return row?.report_version
}

describe('approving', () => {
  test('stores the document, the facts that it was drafted from and a seal over both', async () => {
    await bring(database.db, people, key, 'approved')
    const stored = await storedVersion()
    const view = await asAuthor().reports.get({ key })
    expect(reportDocumentSchema.parse(stored?.document)).toEqual(view.document)
    expect(JSON.parse(stored?.facts ?? '')).toMatchObject({
      format: 'milepost/portfolio',
      programmes: [{ key: 'police-itm' }],
      reports: [{ key }],
    })
    expect(stored?.sha256).toBe(
      sealReport(reportDocumentSchema.parse(stored?.document), stored?.facts ?? ''),
    )
    expect(view.approved).toEqual({
      number: 1,
      sha256: stored?.sha256,
      approvedOn: '2020-07-08',
      approvedBy: 'Sam Second',
    })
  })

  test('leaves an audit row', async () => {
    await bring(database.db, people, key, 'approved')
    const rows = await database.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.subject, `reports/${key}`))
    expect(rows.map(({ action }) => action)).toEqual([
      'report.create',
      'report.draft',
      'report.approve',
    ])
    expect(rows.at(-1)).toMatchObject({
      actor: 'Sam Second',
      after: { status: 'approved', outOfDate: false },
    })
  })

  test('is refused before anything is drafted', async () => {
    await expect(asSecond().reports.approve({ key, version: 1 })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('Draft the report first'),
    })
  })

  test('of a draft whose facts moved needs the author to say so', async () => {
    await bring(database.db, people, key, 'drafted')
    await as(people.lead).events.add({
      programme: 'police-itm',
      kind: 'progress',
      text: `Test ${count} was passed`,
    })
    const input = { key, version: await version() }
    await expect(asSecond().reports.approve(input)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('The facts have moved'),
    })
    await asSecond().reports.approve({ ...input, outOfDate: true })
    expect((await storedVersion())?.facts).not.toContain(`Test ${count} was passed`)
  })

  test('S-9: is refused to whoever made, drafted or wrote in the report', async () => {
    await bring(database.db, people, key, 'drafted')
    await as(people.administrator).reports.editParagraph({
      key,
      paragraph: 'police-itm/next',
      text: 'All is well.',
      version: await version(),
    })
    for (const actor of [people.author, people.administrator]) {
      expect((await as(actor).reports.get({ key })).may.approve).toBe(false)
      const input = { key, version: await version(), outOfDate: true }
      await expect(as(actor).reports.approve(input)).rejects.toMatchObject({
        code: 'FORBIDDEN',
        message: expect.stringContaining('somebody else has to approve it'),
      })
    }
    const seen = await as(people.pmo).reports.get({ key })
    expect(seen).toMatchObject({ may: { approve: true }, needsOtherEyes: false })
    await as(people.pmo).reports.approve({ key, version: await version() })
  })

  test('S-9: may be left to the author where the installation says so', async () => {
    await bring(database.db, people, key, 'drafted')
    const input = { key, version: await version() }
    const ctx = contextFor(database.db, people.author)
    await expect(approveReport(ctx, input, { fourEyes: false })).resolves.toMatchObject({
      number: 1,
    })
  })

  test('is refused to everybody but authors, the PMO and administrators', async () => {
    await bring(database.db, people, key, 'drafted')
    const input = { key, version: await version() }
    for (const actor of [people.lead])
      await expect(as(actor).reports.approve(input)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    for (const actor of [people.member, undefined])
      await expect(as(actor).reports.approve(input)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('fixes the report: it is neither drafted, edited nor changed again', async () => {
    await bring(database.db, people, key, 'approved')
    const at = { key, version: await version() }
    const { draft, editParagraph, restoreParagraph, define, approve } = asAuthor().reports
    const paragraph = 'police-itm/next'
    for (const change of [
      () => draft(at),
      () => editParagraph({ ...at, paragraph, text: 'Mine.' }),
      () => restoreParagraph({ ...at, paragraph }),
      () => define({ ...at, ...definition('Another subject') }),
      () => approve(at),
    ])
      await expect(change()).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  test('is shown as it was approved, whatever happens to the facts', async () => {
    await bring(database.db, people, key, 'approved')
    const before = (await as(people.member).reports.get({ key })).document
    await as(people.lead).events.add({
      programme: 'police-itm',
      kind: 'progress',
      text: 'Something new happened',
    })
    expect((await as(people.member).reports.get({ key })).document).toEqual(before)
  })

  test('cannot be undone in the database', async () => {
    await bring(database.db, people, key, 'approved')
    await expect(database.db.update(reportVersions).set({ sha256: 'x' })).rejects.toThrow()
  })
})

describe('publishing', () => {
  test('cannot skip the approval', async () => {
    await bring(database.db, people, key, 'drafted')
    await expect(
      asAuthor().reports.publish({ key, version: await version() }),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  test('gives a public report to everybody, without what only its author was told', async () => {
    await bring(database.db, people, key, 'drafted')
    await asAuthor().reports.editParagraph({
      key,
      paragraph: 'police-itm/next',
      text: 'All is well.',
      version: await version(),
    })
    await asSecond().reports.approve({ key, version: await version() })
    await expect(as().reports.get({ key })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await asAuthor().reports.publish({ key, version: await version() })
    const view = await as().reports.get({ key })
    expect(view).toMatchObject({ status: 'published', staff: null, may: { write: false } })
    expect(view.approved?.approvedBy).toBeNull()
    expect(view.document?.warnings).toEqual([])
    expect(JSON.stringify(view)).not.toMatch(/"original"|outOfDate/)
    expect(JSON.stringify(view)).toContain('All is well.')
  })

  test('happens once', async () => {
    await bring(database.db, people, key, 'approved')
    const input = { key, version: await version() }
    const tries = await Promise.allSettled([
      asAuthor().reports.publish(input),
      as(people.second).reports.publish(input),
    ])
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('the list', () => {
  const listed = async (actor?: Actor, asAt?: string) =>
    (await as(actor).reports.list({ asAt })).reports.map((report) => [report.key, report.status])

  test('shows drafts to staff, approved reports to Members and published ones to the public', async () => {
    expect(await listed(people.lead)).toContainEqual([key, 'draft'])
    expect(await listed(people.member)).not.toContainEqual([key, 'draft'])
    await bring(database.db, people, key, 'approved')
    expect(await listed(people.member)).toContainEqual([key, 'approved'])
    expect(await listed()).not.toContainEqual([key, 'approved'])
    await asAuthor().reports.publish({ key, version: await version() })
    expect(await listed()).toContainEqual([key, 'published'])
  })

  test('shows a former day as it was', async () => {
    await bring(database.db, people, key, 'approved')
    const later = callAs(database.db, people.author, asDay('2020-07-10'))
    await later.reports.publish({ key, version: await version() })
    expect(await listed(people.author, '9 July 2020')).toContainEqual([key, 'approved'])
    expect(await listed(people.author, '10 July 2020')).toContainEqual([key, 'published'])
    expect((await listed(undefined, '9 July 2020')).flat()).not.toContain(key)
    expect(await listed(people.author, '7 July 2020')).not.toContainEqual([key, 'draft'])
    expect(await listed(people.author, '7 July 2020')).toContainEqual([UPDATE, 'draft'])
  })

  test('never shows the public a report that is not public', async () => {
    const secret = await asAuthor().reports.create({
      ...definition(`Secret ${count}`),
      classification: {
        nonPublic: {
          scheme: 'Schedule 12A',
          paragraph: '3',
          reason: 'Prices',
          publicInterest: 'Telling it would cost more',
          reviewOn: '2030-03-31',
        },
      },
    })
    await bring(database.db, people, secret.key, 'published')
    expect((await listed(people.member)).flat()).toContain(secret.key)
    expect((await listed()).flat()).not.toContain(secret.key)
    await expect(as().reports.get({ key: secret.key })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const meetings = JSON.stringify(await as().meetings.list())
    expect(meetings).not.toContain(secret.key)
  })
})

describe('making a report', () => {
  test('names it by its subject and the day of its first meeting', () => {
    expect(key).toBe(reportKey(`Police update ${count}`, asDay('2020-07-21')))
  })

  test('happens once: the second try is told of the first', async () => {
    await expect(
      asAuthor().reports.create(definition(`Police update ${count}`)),
    ).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('already') })
  })

  test.each([
    ['a meeting', { for: [{ meeting: 'nowhere', purpose: 'information' as const }] }],
    ['a programme', { sections: [{ kind: 'programme' as const, heading: 'X', programme: 'x' }] }],
    [
      'a measure',
      {
        sections: [
          { kind: 'measures' as const, heading: 'X', measures: ['x'], periods: 'April 2020' },
        ],
      },
    ],
    ['an author', { author: 'nobody' }],
  ])('is refused when %s is not there', async (_, change) => {
    await expect(
      asAuthor().reports.create({ ...definition(`Wrong ${count}`), ...change }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  test('is refused to those who may not write reports', async () => {
    for (const actor of [people.pmo, people.lead, people.member])
      await expect(as(actor).reports.create(definition('Mine'))).rejects.toMatchObject({
        code: 'FORBIDDEN',
      })
    await expect(as().reports.create(definition('Mine'))).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
    })
  })

  test('and changing what it contains is checked against the version that was read', async () => {
    const change = { ...definition('A better subject'), key }
    await asAuthor().reports.define({ ...change, version: 1 })
    expect((await asAuthor().reports.get({ key })).subject).toBe('A better subject')
    await expect(asAuthor().reports.define({ ...change, version: 1 })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('Ruth Author'),
    })
  })
})

describe('S-37: a published report as a file', () => {
  const given = async (actor?: Actor) => {
    const view = await as(actor).reports.get({ key })
    const ctx = contextFor(database.db, actor)
    return Promise.all(EXPORT_FORMATS.map((format) => giveReportFile(ctx, view, format)))
  }

  test('is the same bytes for ever, whatever happens to the facts and the report row', async () => {
    await bring(database.db, people, key, 'published')
    const before = await given()
    expect(before.map((file) => file?.sha256)).toEqual(
      (await as().reports.get({ key })).files.map(({ sha256 }) => sha256),
    )
    const renamed = { key: 'police-itm', name: 'Another name', version: 1 }
    await as(people.pmo).programmes.rename(renamed)
    await database.db.update(reports).set({ document: null }).where(eq(reports.key, key))
    for (const actor of [undefined, people.member, people.author])
      expect(await given(actor)).toEqual(before)
  })

  test('no longer says that it is not yet published, and has the seal that it was approved with', async () => {
    await bring(database.db, people, key, 'approved')
    const texts = async () =>
      (await given(people.author))
        .slice(1, 3)
        .map((file) => new TextDecoder().decode(Buffer.from(file?.body ?? '')))
    const seal = async () => (await asAuthor().reports.get({ key })).approved?.sha256
    const approved = await seal()
    for (const text of await texts()) expect(text).toContain('Approved, not yet published')
    await asAuthor().reports.publish({ key, version: await version() })
    for (const text of await texts()) {
      expect(text).toContain('Police')
      expect(text).not.toContain('not yet published')
    }
    expect(await seal()).toBe(approved)
  })

  test('has a hash that is the hash of what is served', async () => {
    await bring(database.db, people, key, 'published')
    for (const file of await given())
      expect(
        createHash('sha256')
          .update(file?.body ?? '')
          .digest('hex'),
      ).toBe(file?.sha256)
  })

  test('holds nothing that only its author was told', async () => {
    await bring(database.db, people, key, 'drafted')
    await asAuthor().reports.editParagraph({
      key,
      paragraph: 'police-itm/next',
      text: 'All is well.',
      version: await version(),
    })
    await asSecond().reports.approve({ key, version: await version(), outOfDate: true })
    await asAuthor().reports.publish({ key, version: await version() })
    const json = (await given(people.author)).at(-1)
    expect(new TextDecoder().decode(Buffer.from(json?.body ?? ''))).not.toContain('original')
  })

  test('S-34: names its version, its seal and the record of changes', async () => {
    await bring(database.db, people, key, 'published')
    const seal = (await as().reports.get({ key })).approved?.sha256
    const [docx, html] = await given()
    expect(new TextDecoder().decode(Buffer.from(html?.body ?? ''))).toContain(
      `Seal (SHA-256): ${seal}`,
    )
    const core = await JSZip.loadAsync(Buffer.from(docx?.body ?? '')).then((zip) =>
      zip.file('docProps/core.xml')?.async('string'),
    )
    const [, seq, hash] = /Record of changes: event (\d+), ([0-9a-f]{64})/.exec(core ?? '') ?? []
    const [event] = await database.db
      .select({ hash: auditEvents.hash })
      .from(auditEvents)
      .where(eq(auditEvents.seq, Number(seq)))
    expect(hash).toBe(event?.hash)
  })

  test('is on record with its hashes, and cannot be changed there', async () => {
    await bring(database.db, people, key, 'published')
    const [event] = await database.db
      .select()
      .from(auditEvents)
      .where(
        and(eq(auditEvents.subject, `reports/${key}`), eq(auditEvents.action, 'report.publish')),
      )
    expect(event?.after).toMatchObject({ files: [{ format: 'docx' }, {}, {}, {}] })
    await expect(database.db.update(reportFiles).set({ sha256: 'x' })).rejects.toThrow()
    await expect(database.db.delete(reportFiles)).rejects.toThrow()
  })

  test('is made afresh as long as it is not published', async () => {
    await bring(database.db, people, key, 'approved')
    expect((await given(people.member)).map((file) => file?.sha256)).toEqual([
      null,
      null,
      null,
      null,
    ])
  })
})
