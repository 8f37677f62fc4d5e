import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ListItem, ReportDocument } from '@/domain/reports/document'
import { documentText } from '@/domain/reports/plain-text'
import { numberReferences, printReferences } from '@/domain/reports/references'
import { env } from '@/env'
import { exportPdf, makesPdf } from '@/server/reports/export-pdf'
import { renderHtml } from '@/server/reports/render-html'
import { sampleWithReference } from '../../../support/changed-sample'
import { allTags, type PdfFile, type PdfTag, readPdf, unmarkedIn } from '../../../support/pdf'
import { sampleDocument } from '../../../support/sample-document'

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
let pdf: PdfFile

const MANY = 'digital/teams'

/** As many items as need letters after z, the first with an item of its own under it. */
function itemsOf([first]: readonly ListItem[]): ListItem[] {
  if (first === undefined) return []
  const items = Array.from({ length: 28 }, (_, at) => ({ ...first, key: `item-${at}` }))
  const [top, ...rest] = items
  return top === undefined ? [] : [top, { ...top, key: 'under', level: 2 }, ...rest]
}

/** The sample, whose first paragraph refers to its last, and whose last list goes on after z. */
const document: ReportDocument = {
  ...sampleWithReference,
  sections: sampleWithReference.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) =>
      block.kind === 'paragraph' && block.key === MANY
        ? { ...block, items: itemsOf(block.items) }
        : block,
    ),
  })),
}

const ownFolder = mkdtempSync(join(tmpdir(), 'milepost-pdf-test-'))
const { TMPDIR } = process.env
const { chromium } = env

afterAll(() => {
  Object.assign(env, { chromium })
  if (TMPDIR === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = TMPDIR
  rmSync(ownFolder, { recursive: true, force: true })
})

beforeAll(async () => {
  process.env.TMPDIR = ownFolder
  Object.assign(env, { chromium: CHROMIUM })
  pdf = readPdf(await exportPdf(renderHtml(document)))
})

const squeezed = (text: string) => text.replace(/[\s\u00ad-]+/g, '')
const tagged = (kind: string) => allTags(pdf.tags).filter((tag) => tag.kind === kind)
const texts = (tags: readonly PdfTag[]) => tags.map(({ text }) => text.trim())

describe('Gate 19: structure in PDF', () => {
  it('is tagged, in British English, and shows its title', () => {
    expect(makesPdf()).toBe(true)
    expect(pdf.raw).toMatch(/^%PDF-1\./)
    expect(pdf.faults).toBe('')
    expect(Object.fromEntries(pdf.properties)).toMatchObject({
      Title: 'IT Division – Member Update',
      Tagged: 'yes',
      Suspects: 'no',
      JavaScript: 'no',
      Encrypted: 'no',
      'Page size': expect.stringContaining('A4'),
    })
    expect(pdf.raw).toMatch(/\/Lang\s*\(en-GB\)/)
    expect(pdf.raw).toMatch(/\/DisplayDocTitle true/)
  })

  it('has one heading of the first level, then parts, then sections, none skipped', () => {
    const headings = allTags(pdf.tags).filter(({ kind }) => /^H\d$/.test(kind))
    expect(texts(headings.filter(({ kind }) => kind === 'H1'))).toEqual([
      'IT Division – Member Update',
    ])
    expect(texts(headings.filter(({ kind }) => kind === 'H2'))).toEqual([
      ...['Summary', 'Recommendations', 'Main Report', 'Appendices', 'Contact'],
    ])
    expect(texts(headings.filter(({ kind }) => kind === 'H3'))).toEqual(
      sampleDocument.sections.map(({ heading }) => heading),
    )
    const levels = headings.map(({ kind }) => Number(kind[1]))
    levels.forEach((level, at) => {
      expect(level - (levels[at - 1] ?? 0), `heading ${at + 1}`).toBeLessThanOrEqual(1)
    })
  })

  it('has tables of rows, each head of which says what it heads, after their captions', () => {
    const tables = tagged('Table')
    expect(tables).toHaveLength(3)
    for (const cell of tagged('TH'))
      expect(cell.attributes.join(' '), cell.text).toMatch(/\/Scope \/(Column|Row)/)
    for (const cell of tagged('TD'))
      expect(cell.attributes.join(' '), cell.text).toContain('/Headers')
    expect(texts(tagged('Caption')).map((text) => text.slice(0, 8))).toEqual([
      ...['Table 1:', 'Table 2:'],
    ])
  })

  it('has lists whose items are labelled with their numbers and letters', () => {
    const labels = texts(tagged('Lbl'))
    for (let number = 1; number <= 21; number += 1) expect(labels).toContain(`${number}.`)
    expect(labels).toEqual(expect.arrayContaining(['i.', 'iv.', 'a.', 'b.', 'c.']))
    const list = tagged('LI').find(({ text }) => text.includes('Use of Microsoft Teams rose'))
    const letters = texts(allTags(list?.kids ?? []).filter(({ kind }) => kind === 'Lbl'))
    expect(letters.slice(0, 4)).toEqual(['18.', 'a.', 'i.', 'b.'])
    expect(letters.slice(-3)).toEqual(['z.', 'aa.', 'bb.'])
    const unlabelled = tagged('LI').filter(({ kids }) => kids[0]?.kind !== 'Lbl')
    expect(texts(unlabelled).map((text) => text.slice(0, 10))).toEqual([
      ...['Appendix 1', 'Appendix 2'],
    ])
  })

  it('has a reference to a paragraph as a link, and its fonts with it', () => {
    expect(texts(tagged('Link'))).toEqual(['paragraph 21'])
    expect(pdf.fonts.length).toBeGreaterThan(0)
    for (const font of pdf.fonts) expect(font).toMatch(/ yes yes yes /)
  })

  it('says every word that the report says, and tags all but the foot of its pages', () => {
    const said = squeezed(pdf.words)
    const read = squeezed(pdf.tags.map(({ text }) => text).join(''))
    for (const line of documentText(numberReferences(document)).map(printReferences)) {
      expect(said, line).toContain(squeezed(line))
      expect(read, line).toContain(squeezed(line))
    }
    expect(pdf.words).toMatch(/Page 1 of \d/)
    expect(read).not.toContain('Page1of')
  })
})

/** What ISO 32000-1 lists as kinds of tags. */
const STANDARD =
  /^(?:Document|Part|Art|Sect|Div|BlockQuote|Caption|TOC|TOCI|Index|NonStruct|Private|P|H[1-6]?|L|LI|Lbl|LBody|Table|T[RHD]|THead|TBody|TFoot|Span|Quote|Note|Reference|BibEntry|Code|Link|Annot|Ruby|Warichu|Figure|Formula|Form)$/

describe('Gate 19: PDF/UA-1', () => {
  it('is claimed in the metadata, with the title and the language', () => {
    expect(pdf.raw).toMatch(/\/Type \/Metadata\s*\/Subtype \/XML/)
    const [packet = ''] = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(pdf.raw) ?? []
    expect(packet).toContain('<pdfuaid:part>1</pdfuaid:part>')
    const [, title = ''] = /<dc:title>.*?x-default">(.*?)</.exec(packet) ?? []
    expect(Buffer.from(title, 'latin1').toString()).toBe(pdf.properties.get('Title'))
    expect(packet).toMatch(/<dc:language><rdf:Bag><rdf:li>en-GB</)
    expect(pdf.properties.get('Metadata Stream')).toBe('yes')
    expect(pdf.raw).toMatch(/\/MarkInfo <<\/Type \/MarkInfo\s*\/Marked true>>/)
  })

  it('has a mark for all that is drawn: a tag, or that it is no part of the text', () => {
    expect(pdf.drawn).toHaveLength(Number(pdf.properties.get('Pages')))
    for (const drawn of pdf.drawn) {
      expect(drawn.match(/\/Artifact BMC/g)?.length).toBeGreaterThan(2)
      expect(unmarkedIn(drawn)).toBe(0)
    }
  })

  it('has tags of the standard’s kinds, and lists as it builds them', () => {
    for (const { kind } of allTags(pdf.tags)) expect(kind).toMatch(STANDARD)
    for (const { kids } of tagged('L'))
      expect(new Set(kids.map(({ kind }) => kind))).toEqual(new Set(['LI']))
    for (const { kids, text } of tagged('LI'))
      expect(kids.map(({ kind }) => kind).join(' '), text).toMatch(/^(?:Lbl )?LBody$/)
    for (const { kids } of tagged('Table'))
      for (const { kind } of kids) expect(kind).toMatch(/^(?:Caption|THead|TBody|TFoot|TR)$/)
  })

  it('says of each list how it is numbered', () => {
    const numbered = tagged('L').map(({ attributes }) => attributes.join(' '))
    for (const attributes of numbered) expect(attributes).toContain('/ListNumbering /')
    const romans = tagged('L').filter(({ attributes }) => attributes.join().includes('LowerRoman'))
    const letters = tagged('L').filter(({ attributes }) => attributes.join().includes('LowerAlpha'))
    const labels = (lists: PdfTag[]) =>
      lists.map(({ kids }) => kids[0]?.kids.find(({ kind }) => kind === 'Lbl')?.text.trim())
    expect(new Set(labels(romans))).toEqual(new Set(['i.']))
    expect(new Set(labels(letters))).toEqual(new Set(['a.']))
  })

  it('has words of its own for each link, and goes by the tags from one to the next', () => {
    const links = pdf.raw.match(/\/Subtype \/Link[^>]*>>/g) ?? []
    expect(links).toHaveLength(1)
    expect(links[0]).toContain('/Contents (paragraph 21)')
    expect(pdf.raw.match(/\/Type \/Page\n/g)).toHaveLength(pdf.drawn.length)
    expect(pdf.raw.match(/\/Tabs \/S/g)).toHaveLength(pdf.drawn.length)
  })

  it('is the same file of the same page, whenever it is printed', async () => {
    const html = renderHtml(document)
    expect(readPdf(await exportPdf(html)).raw).toBe(pdf.raw)
    expect(pdf.properties.has('CreationDate')).toBe(false)
  })

  it('is not claimed of a page that is not known to be so', async () => {
    for (const html of [
      '<title>No language</title><p>x</p>',
      '<html lang="en-GB"><title>A picture</title><img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=" width="9" height="9">',
    ])
      expect(readPdf(await exportPdf(html)).raw).not.toContain('pdfuaid')
  })
})

describe('S-39: printing to PDF', () => {
  it('runs no script and asks nobody for anything, and leaves no folder behind', async () => {
    const hostile: ReportDocument = {
      ...sampleDocument,
      recommendations: [
        {
          ...sampleDocument.recommendations[0],
          key: 'x',
          text: '<script>document.title=1</script>',
        },
      ],
    }
    const ours = () => readdirSync(tmpdir()).filter((name) => name.startsWith('milepost-pdf-'))
    const before = ours()
    const both = await Promise.all([
      exportPdf(renderHtml(hostile)),
      exportPdf(
        '<title>kept</title><script>document.title="ran"</script><img src="https://elsewhere.invalid/x">',
      ),
    ])
    expect(ours()).toEqual(before)
    expect(readPdf(both[0]).raw).not.toContain('/JavaScript')
    expect(readPdf(both[1]).raw).toMatch(/\/Title\s*(\(kept\)|<FEFF006B)/i)
  })

  it('says in plain words that it cannot, when there is no such program', async () => {
    Object.assign(env, { chromium: 'off' })
    expect(makesPdf()).toBe(false)
    await expect(exportPdf('<p>x</p>')).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    Object.assign(env, { chromium: CHROMIUM })
  })
})

it('has Chromium to be tried with', () => {
  expect(existsSync(CHROMIUM)).toBe(true)
})
