import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ReportPaper } from '@/components/reports/report-paper'
import { draftDocument } from '@/domain/drafting/draft'
import type { PortfolioFile, Visibility } from '@/domain/portfolio-file/schema'
import { EXPORT_FORMATS } from '@/domain/reports/export-formats'
import { pageMark } from '@/domain/reports/labels'
import { describeFile, exportReport } from '@/server/reports/export-report'
import { openDocx } from '../../../support/docx-file'
import { sampleFile } from '../../../support/samples'

const MARK = 'NON-PUBLIC: by virtue of paragraph 3 of Schedule 12A to the Local Government Act 1972'
const REASON = 'prices under negotiation'
const NOTE = 'a fair price is in the public interest'
const key = 'member-update-2020-07'

function draftOf(classification: Visibility) {
  const sample: PortfolioFile = sampleFile('portfolio')
  const reports = sample.reports.map((report) => ({ ...report, classification }))
  const file = { ...sample, reports }
  return draftDocument({ file, report: key, audience: 'members', asAt: file.asAt })
}

const exempt = draftOf({
  nonPublic: {
    ...{ scheme: 'Schedule 12A', paragraph: '3', reason: REASON, publicInterest: NOTE },
  },
})
const open = draftOf('public')

const nameOf = (document: typeof exempt, status: 'draft' | 'published') =>
  describeFile({ key, status, document }, 'docx').name

describe('Gate 5: a report that is not public', () => {
  it.each(EXPORT_FORMATS)('says so, and on what ground, at the head of its %s', async (format) => {
    const { body } = await exportReport({ key, status: 'published', document: exempt }, format)
    const text = typeof body === 'string' ? body : (await openDocx(body)).body
    expect(text.replaceAll('\\', '')).toContain(MARK)
    expect(text).not.toMatch(new RegExp(`${REASON}|${NOTE}`))
  })

  it('says so at the head of the screen', () => {
    const shown = renderToStaticMarkup(<ReportPaper document={exempt} />)
    expect(shown).toContain(MARK)
    expect(shown).not.toMatch(new RegExp(`${REASON}|${NOTE}`))
  })

  it('says so at the head and the foot of every page in Word', async () => {
    const { body } = await exportReport({ key, status: 'published', document: exempt }, 'docx')
    if (typeof body === 'string') throw new Error('Word files are bytes')
    const file = await openDocx(body)
    expect(file.body).toContain('<w:headerReference w:type="default"')
    expect(file.body).not.toContain('<w:titlePg')
    expect(file.part('word/header1.xml')).toContain(MARK)
    expect(file.part('word/footer1.xml')).toContain(MARK)
  })

  it('is named so when it is downloaded', () => {
    expect(nameOf(exempt, 'published')).toBe(`${key}-NON-PUBLIC.docx`)
    expect(nameOf(exempt, 'draft')).toBe(`${key}-NON-PUBLIC-DRAFT.docx`)
  })

  it('is marked in no way when it is public', async () => {
    const { body } = await exportReport({ key, status: 'published', document: open }, 'docx')
    if (typeof body === 'string') throw new Error('Word files are bytes')
    expect((await openDocx(body)).body).not.toContain('w:headerReference')
    expect(nameOf(open, 'published')).toBe(`${key}.docx`)
    expect(nameOf(open, 'draft')).toBe(`${key}-DRAFT.docx`)
  })
})

describe('A draft', () => {
  const marksOf = async (status: 'cleared' | 'approved' | 'published') => {
    const { body } = await exportReport({ key, status, document: open }, 'docx')
    if (typeof body === 'string') throw new Error('Word files are bytes')
    const [page, markdown] = await Promise.all(
      (['html', 'markdown'] as const).map((format) =>
        exportReport({ key, status, document: open }, format),
      ),
    )
    return {
      foots: [(await openDocx(body)).part('word/footer1.xml'), String(page?.body)],
      heads: [String(page?.body).replace(/<style>.*<\/style>/s, ''), String(markdown?.body)],
    }
  }

  it('says so at the foot of every page, in Word and on the page that is printed', async () => {
    const { foots, heads } = await marksOf('cleared')
    for (const text of foots) expect(text).toMatch(/Draft [^"\n]{1,6}IT Division/)
    for (const text of heads) expect(text).toMatch(/Draft(?:<|\*)/)
  })

  it('is no longer one once it is approved: it says that it is not yet published', async () => {
    const { foots, heads } = await marksOf('approved')
    for (const text of foots) {
      expect(text).toMatch(/Approved\S{1,4} {1,2}not yet published [^"\n]{1,6}IT Division/)
      expect(text).not.toContain('Draft')
    }
    for (const text of heads) expect(text).toMatch(/Approved, not yet published(?:<|\*)/)
  })

  it('says nothing of the kind once it is published', async () => {
    const { foots, heads } = await marksOf('published')
    for (const text of [...foots, ...heads]) expect(text).not.toMatch(/Draft|not yet published/)
  })

  it('says so at the head of a template of the council, before what else stands there', () => {
    expect(pageMark({ ...exempt, unpublished: 'draft' })).toBe(`Draft · ${MARK}`)
    expect(pageMark({ ...open, unpublished: 'draft' })).toBe('Draft')
    expect(pageMark({ ...open, unpublished: 'approved' })).toBe('Approved, not yet published')
    expect(pageMark(exempt)).toBe(MARK)
    expect(pageMark(open)).toBeNull()
  })
})
