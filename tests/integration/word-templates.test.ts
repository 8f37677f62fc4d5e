import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access'
import { mapRoles } from '@/domain/word-templates/roles'
import { auditEvents, reportFiles } from '@/server/db/schema'
import { makeStarterTemplate } from '@/server/reports/docx/template/starter'
import { giveReportFile } from '@/server/reports/export-file'
import { giveTemplate } from '@/server/word-templates/http'
import { contextFor } from '../support/context'
import { testDatabase } from '../support/database'
import { openDocx } from '../support/docx-file'
import { councilTemplate } from '../support/foreign-template'
import { bring, callAs, seedSample } from '../support/reports'

const database = testDatabase()
let people: Awaited<ReturnType<typeof seedSample>>
let council = ''
let starter = ''

const as = (actor?: Actor) => callAs(database.db, actor)
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const definition = (subject: string) => ({
  subject,
  reportOf: 'The Chamberlain',
  classification: 'public' as const,
  for: [{ meeting: 'finance-2020-07-21', purpose: 'information' as const }],
  sections: [{ kind: 'programme' as const, heading: 'Police', programme: 'police-itm' }],
  recommendations: [],
})
const wordOf = async (key: string, actor: Actor) => {
  const view = await as(actor).reports.get({ key })
  const file = await giveReportFile(contextFor(database.db, actor), view, 'docx')
  if (!(file?.body instanceof Uint8Array)) throw new Error('There is no Word file')
  return openDocx(file.body)
}

beforeAll(async () => {
  people = await seedSample(database.db)
  council = base64(await councilTemplate())
  starter = base64(await makeStarterTemplate())
})

describe('S-41: a template of a council’s own', () => {
  test('is checked, kept with what was found in it, and is the next version of its name', async () => {
    const pmo = as(people.pmo)
    const upload = { name: 'Committee report', fileName: 'council.docx', file: starter }
    expect(await pmo.wordTemplates.upload(upload)).toEqual({ key: 'committee-report', number: 1 })
    expect(await pmo.wordTemplates.upload({ ...upload, file: council })).toMatchObject({
      number: 2,
    })
    const { templates } = await pmo.wordTemplates.list()
    expect(templates).toMatchObject([
      {
        ...{ key: 'committee-report', number: 2, name: 'Committee report' },
        findings: { placeholders: expect.arrayContaining(['body', 'ward_clerk']) },
        styles: { NumberedParagraph: 'Absatz', TableText: null },
      },
    ])
    const events = await database.db
      .select({ after: auditEvents.after })
      .from(auditEvents)
      .where(eq(auditEvents.action, 'word-template.upload'))
    expect(events).toHaveLength(2)
    expect(JSON.stringify(events).length).toBeLessThan(1000)
  })

  test('is refused in words that say what to do, and nothing is kept of it', async () => {
    const upload = (fileName: string, file: string) =>
      as(people.pmo).wordTemplates.upload({ name: 'Bad', fileName, file })
    await expect(upload('macros.docm', starter)).rejects.toThrow(/ends in \.docx/)
    await expect(upload('x.docx', base64(Buffer.from('no')))).rejects.toThrow(/not a Word document/)
    await expect(upload('x.docx', '')).rejects.toThrow('another look')
    expect((await as(people.pmo).wordTemplates.list()).templates).toHaveLength(1)
  })

  test('is handed out as a download that no browser shows or runs', async () => {
    for (const key of ['committee-report', 'starter']) {
      const answer = await giveTemplate(contextFor(database.db, people.pmo), key)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-disposition')).toMatch(
        /^attachment; filename="[\w-]+\.docx"$/,
      )
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('content-security-policy')).toBe('sandbox')
    }
    const refused = await giveTemplate(contextFor(database.db, people.author), 'committee-report')
    expect(refused.status).toBe(404)
  })

  test('has its styles changed as a next version, by one at a time', async () => {
    const styles = { ...mapRoles(() => null), Title: 'Titel', NumberedParagraph: 'Absatz' }
    const map = (number: number, changed = styles) =>
      as(people.pmo).wordTemplates.mapStyles({ key: 'committee-report', number, styles: changed })
    const both = await Promise.allSettled([map(2), map(2)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(map(3, { ...styles, Title: 'Nothing' })).rejects.toThrow('no such style')
  })
})

describe('a report is set into the template', () => {
  test('that was chosen for its committee, or for all; what is published stays as it was', async () => {
    const { key } = await as(people.author).reports.create(definition('Set in Word'))
    await as(people.author).reports.draft({ key, version: 1 })
    const choose = (committee: string, template: string) =>
      as(people.pmo).wordTemplates.choose({ committee, template })
    const isCouncil = async () =>
      (await wordOf(key, people.author)).paragraphs.some(({ style }) => style === 'Absatz')
    expect(await isCouncil()).toBe(false)
    await choose('', 'committee-report')
    expect(await isCouncil()).toBe(true)
    await choose('finance', '')
    expect(await isCouncil()).toBe(false)
    await choose('finance', 'committee-report')
    expect(await isCouncil()).toBe(true)
    await choose('finance', '')
    await as(people.pmo).wordTemplates.choose({ committee: 'finance', asForAll: true })
    expect(await isCouncil()).toBe(true)
    expect((await as(people.pmo).wordTemplates.list()).choices).toContainEqual({
      ...{ committee: 'finance', name: 'Finance Committee', template: undefined },
    })
    await expect(as(people.pmo).wordTemplates.choose({ asForAll: true })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    await choose('finance', 'committee-report')
    await expect(choose('', 'nothing')).rejects.toThrow('no such template')

    await bring(database.db, people, key, 'published')
    await choose('finance', '')
    const published = await wordOf(key, people.author)
    expect(published.paragraphs.some(({ style }) => style === 'Absatz')).toBe(true)
    expect(published.part('docProps/core.xml')).toContain('Word template: committee-report 3.')
    const files = await database.db
      .select({ format: reportFiles.format, template: reportFiles.template })
      .from(reportFiles)
    expect(files).toContainEqual({ format: 'docx', template: 'committee-report 3' })
    expect(files).toContainEqual({ format: 'html', template: null })
  })
})
