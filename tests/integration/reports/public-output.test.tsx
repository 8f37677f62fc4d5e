import JSZip from 'jszip'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'
import { ReportPage } from '@/components/reports/report-page'
import { asDay } from '@/domain/dates/day'
import type { PortfolioFile, Visibility } from '@/domain/portfolio-file/schema'
import { EXPORT_FORMATS } from '@/domain/reports/export-formats'
import { reportVersions } from '@/server/db/schema'
import { exportReport } from '@/server/reports/export-report'
import { testDatabase } from '../../support/database'
import { bring, callAs, sampleFile, seedSample, UPDATE } from '../../support/reports'

const CANARY = 'xylocanary'
const secret: Visibility = {
  nonPublic: { scheme: 'Schedule 12A', paragraph: '3', reason: `${CANARY} reason` },
}
const day = asDay('2020-07-01')

/** The sample with something that is not public of every kind, each saying the canary's word in every field. */
function withSecrets(file: PortfolioFile): void {
  const police = file.programmes.find(({ key }) => key === 'police-itm')
  const cloud = file.programmes.find(({ key }) => key === 'azure-migration')
  const report = file.reports.find(({ key }) => key === UPDATE)
  if (police === undefined || cloud === undefined || report === undefined) throw new Error('Gone')
  const word = (what: string) => `${CANARY} ${what}`
  const hidden = { visibility: secret, source: { document: word('source') } }
  police.milestones.push({
    key: `${CANARY}-milestone`,
    name: word('milestone'),
    element: word('element'),
    reason: word('reason'),
    wording: word('wording'),
    rebaselines: [],
    forecasts: [],
    dependsOn: [],
    ...hidden,
  })
  police.events.push({ kind: 'issue', text: word('event'), reason: word('reason'), ...hidden })
  police.risks.push({
    key: `${CANARY}-risk`,
    title: word('risk'),
    effect: word('effect'),
    ...hidden,
  })
  police.ratings.push({
    recordedOn: day,
    value: 'red',
    reason: word('rating'),
    pathToGreen: word('path'),
    ...hidden,
  })
  police.decisions.push({ kind: 'approve', text: word('decision'), ...hidden })
  cloud.visibility = secret
  cloud.objective = word('objective')
  cloud.milestones.forEach((milestone) => {
    milestone.name = word(milestone.name)
  })
  const [background] = report.sections
  if (background?.kind === 'authored')
    background.paragraphs.push({ key: `${CANARY}-paragraph`, text: word('paragraph'), ...hidden })
  report.appendices.push({ title: word('appendix'), classification: secret })
}

const database = testDatabase()

beforeAll(async () => {
  const people = await seedSample(database.db, sampleFile(withSecrets))
  await bring(database.db, people, UPDATE, 'published')
})

const readAsPublic = () => callAs(database.db).reports.get({ key: UPDATE })

describe('Gate 5: a published report with things that are not public in its programmes', () => {
  test('says that something is withheld and on what ground', async () => {
    const { document } = await readAsPublic()
    expect(JSON.stringify(document)).toContain('Schedule 12A paragraph 3')
  })

  test('says nothing of what is withheld in the data that a page is given', async () => {
    expect(JSON.stringify(await readAsPublic())).not.toMatch(new RegExp(CANARY, 'i'))
  })

  test('nor in the source of the page', async () => {
    const source = renderToStaticMarkup(
      <ReportPage view={await readAsPublic()} review={null} done={undefined} />,
    )
    expect(source).toContain('Schedule 12A paragraph 3')
    expect(source).not.toMatch(new RegExp(CANARY, 'i'))
  })

  test.each(EXPORT_FORMATS)('nor in the %s file', async (format) => {
    const { key, status, document } = await readAsPublic()
    if (document === null) throw new Error('Nothing was published')
    const { name, body } = await exportReport({ key, status, document }, format)
    const text = typeof body === 'string' ? body : await wordText(body)
    expect(name).toMatch(/^member-update-2020-07\.(docx|html|md|json)$/)
    expect(text).toContain('CoLP IT Modernisation Programme')
    expect(text).not.toMatch(new RegExp(CANARY, 'i'))
  })

  test('nor in the facts that are kept with it', async () => {
    const stored = await database.db.select({ facts: reportVersions.facts }).from(reportVersions)
    expect(stored).toHaveLength(1)
    expect(stored[0]?.facts).not.toMatch(new RegExp(CANARY, 'i'))
  })

  test('while the files of a draft say that they are one', async () => {
    const { key, document } = await readAsPublic()
    if (document === null) throw new Error('Nothing was published')
    const { name } = await exportReport({ key, status: 'draft', document }, 'docx')
    expect(name).toBe('member-update-2020-07-DRAFT.docx')
  })
})

async function wordText(bytes: Uint8Array): Promise<string> {
  const { files } = await JSZip.loadAsync(bytes)
  const parts = await Promise.all(Object.values(files).map((file) => file.async('text')))
  return parts.join('\n')
}
