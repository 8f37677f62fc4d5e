import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { ReportDocument } from '@/domain/reports/document'
import { renderDocx } from '@/server/reports/render-docx'
import { openDocx, type WordFile } from '../../../support/docx-file'
import { sampleDocument } from '../../../support/sample-document'

const NUMBERS = Array.from({ length: 21 }, (_, index) => index + 1)

let file: WordFile

beforeAll(async () => {
  file = await openDocx(await renderDocx(sampleDocument))
})

describe('Gate 10: numbering in Word', () => {
  it('counts every paragraph of the main report in one list that never restarts', () => {
    const numbered = file.paragraphs.filter(({ style }) => style === 'NumberedParagraph')
    expect(numbered).toHaveLength(NUMBERS.length)
    expect(new Set(numbered.map(({ list }) => list?.id)).size).toBe(1)
    expect(numbered.every(({ list }) => list?.level === 0)).toBe(true)
    const id = numbered[0]?.list?.id
    const others = file.paragraphs.filter(({ style, list }) => {
      return list?.id === id && !['NumberedParagraph', 'LetteredItem'].includes(style)
    })
    expect(others).toEqual([])
  })

  it('gives each paragraph the number that the document says', () => {
    const numbered = file.paragraphs.filter(({ style }) => style === 'NumberedParagraph')
    const said = sampleDocument.sections
      .flatMap((section) => section.blocks)
      .filter((block) => block.kind === 'paragraph')
    expect(said.map(({ number }) => number)).toEqual(NUMBERS)
    numbered.forEach(({ text }, index) => {
      expect(text).toBe(said[index]?.sentences.map((sentence) => sentence.text).join(' '))
    })
  })

  it('letters the items on the second level of the same list, so that they start again under each paragraph', () => {
    const items = file.paragraphs.filter(({ style }) => style === 'LetteredItem')
    expect(items).toHaveLength(9)
    const id = file.paragraphs.find(({ style }) => style === 'NumberedParagraph')?.list?.id
    expect(items.every(({ list }) => list?.id === id && list?.level === 1)).toBe(true)
    expect(file.part('word/numbering.xml')).not.toContain('<w:lvlRestart')
  })

  it('counts 1., a. and i. as the paper does', () => {
    const formats = [...file.part('word/numbering.xml').matchAll(/<w:numFmt w:val="(\w+)"\/>/g)]
    const names = formats.map(([, name]) => name)
    expect(names).toEqual(expect.arrayContaining(['decimal', 'lowerLetter', 'lowerRoman']))
    const roman = file.paragraphs.filter(({ style, list }) => style === 'ListedItem' && list)
    expect(roman.slice(0, 4).map(({ list }) => list?.id)).toEqual(Array(4).fill(roman[0]?.list?.id))
  })
})

describe('Gate 19: structure in Word', () => {
  it('heads the parts on level 1, the sections on level 2 and what is in them on level 3, with the outline levels that a tagged PDF needs', () => {
    const headed = (style: string): string[] =>
      file.paragraphs.filter((paragraph) => paragraph.style === style).map(({ text }) => text)
    expect(headed('Title')).toEqual(['IT Division – Member Update'])
    expect(headed('Heading1')).toEqual([
      ...['Summary', 'Recommendations', 'Main Report', 'Appendices', 'Contact'],
    ])
    expect(headed('Heading2')).toEqual(sampleDocument.sections.map(({ heading }) => heading))
    expect(headed('Heading3')).toEqual(['Servers & data centres'])
    const styles = file.part('word/styles.xml')
    const style = (id: string): string =>
      new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0] ?? ''
    expect(style('Heading1')).toContain('<w:outlineLvl w:val="0"/>')
    expect(style('Heading2')).toContain('<w:outlineLvl w:val="1"/>')
    expect(style('Heading3')).toContain('<w:outlineLvl w:val="2"/>')
    expect(style('Heading1')).toContain('<w:keepNext/>')
    expect(style('Heading3')).toContain('<w:keepNext/>')
    expect(style('Heading2')).toContain('<w:keepNext/>')
  })

  it('never leaves the contact alone on the last page', async () => {
    const papers = { ...sampleDocument, backgroundPapers: ['Digital strategy, 10 March 2020'] }
    const { paragraphs } = await openDocx(await renderDocx(papers))
    const at = paragraphs.findIndex(({ text }) => text === 'Contact')
    expect(paragraphs[at - 1]).toMatchObject({ text: papers.backgroundPapers[0], keepNext: true })
    expect(paragraphs[at - 3]).toMatchObject({ keepNext: false })
    const without = file.paragraphs.findIndex(({ text }) => text === 'Contact')
    expect(file.paragraphs[without - 1]).toMatchObject({ keepNext: true })
  })

  it('gives long numerals of a long summary more room', async () => {
    const withItems = async (count: number) => {
      const items = Array.from({ length: count }, () => sampleDocument.summary?.items[0])
      const summary = { lead: 'In brief:', items: items.flatMap((item) => item ?? []) }
      const { paragraphs, part } = await openDocx(await renderDocx({ ...sampleDocument, summary }))
      const list = paragraphs.find(({ style }) => style === 'ListedItem')?.list?.id
      const abstract = new RegExp(`w:numId="${list}".*?<w:abstractNumId w:val="(\\d+)"`, 's').exec(
        part('word/numbering.xml'),
      )?.[1]
      return new RegExp(`w:abstractNumId="${abstract}".*?w:hanging="(\\d+)"`, 's').exec(
        part('word/numbering.xml'),
      )?.[1]
    }
    expect(await withItems(27)).toBe('624')
    expect(await withItems(28)).toBe('900')
  })

  it('has no empty paragraph outside table cells', () => {
    expect(file.paragraphs.filter(({ text, inTable }) => text === '' && !inTable)).toEqual([])
  })

  it('repeats every row of head and breaks no row across pages', () => {
    const tables = file.body.split('<w:tbl>').slice(1)
    const repeated = tables.map((table) => table.split('<w:tblHeader/>').length - 1)
    expect(repeated).toEqual([1, 1, 2])
    const rows = [...file.body.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row)
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true)
  })

  it('merges the head of the table of measures across months and down over the organisation', () => {
    const table = file.body.split('<w:tbl>').at(-1) ?? ''
    expect(table.match(/<w:gridSpan w:val="2"\/>/g)).toHaveLength(3)
    expect(table).toContain('<w:vMerge w:val="restart"/>')
    expect(table).toContain('<w:vMerge w:val="continue"/>')
  })

  it('puts a caption with a counting field before each table', () => {
    const captions = file.paragraphs.filter(({ style }) => style === 'Caption')
    expect(captions.map(({ text }) => text)).toEqual([
      'Table 1: Open milestones of City of London Police IT modernisation',
      'Table 2: Priority 2 incidents fixed within six hours (target 98%), April to June 2020',
    ])
    const fields = [...file.body.matchAll(/<w:fldSimple w:instr="([^"]*)">/g)]
    expect(fields.map(([, instruction]) => instruction)).toEqual(
      Array(2).fill('SEQ Table \\* ARABIC'),
    )
  })

  it('lines figures up on the right and leaves words on the left', () => {
    const cell = (text: string): string =>
      [...file.body.matchAll(/<w:p>.*?<\/w:p>/gs)]
        .map(([found]) => found)
        .find((found) => found.includes(`>${text}<`)) ?? ''
    expect(cell('100%')).toContain('<w:jc w:val="right"/>')
    expect(cell('no incidents')).toContain('<w:jc w:val="right"/>')
    expect(cell('London Councils')).not.toContain('<w:jc')
  })

  it('says page n of m, the subject and the classification at the foot of every page', () => {
    const footer = file.part('word/footer1.xml')
    expect(footer).toContain('IT Division – Member Update · Public')
    expect(footer).toMatch(/Page .*PAGE.* of .*NUMPAGES/s)
    expect(file.body).toContain('<w:footerReference w:type="default"')
  })
})

describe('the file itself', () => {
  it('is British English in Arial 12', () => {
    const defaults = /<w:docDefaults>.*<\/w:docDefaults>/s.exec(file.part('word/styles.xml'))?.[0]
    expect(defaults).toContain('<w:lang w:val="en-GB"/>')
    expect(defaults).toContain('w:ascii="Arial"')
    expect(defaults).toContain('<w:sz w:val="24"/>')
  })

  it('says of every line spacing that it is a share of the line, so that large type never overlaps', () => {
    const spacings = [...file.part('word/styles.xml').matchAll(/<w:spacing [^>]*w:line="[^>]*>/g)]
    expect(spacings.length).toBeGreaterThan(5)
    expect(
      spacings.map(([spacing]) => spacing).filter((spacing) => !spacing.includes('auto')),
    ).toEqual([])
  })

  it('names title, subject and author, and bears the day of its facts', () => {
    const core = file.part('docProps/core.xml')
    expect(core).toContain('<dc:title>IT Division – Member Update</dc:title>')
    expect(core).toContain(
      '<dc:subject>Report to Finance Committee, Police Authority Board</dc:subject>',
    )
    expect(core).toContain('<dc:creator>Sean Green, IT Director</dc:creator>')
    expect(core.match(/2020-07-08T00:00:00Z/g)).toHaveLength(2)
  })

  it('is the same bytes whenever it is made', async () => {
    onTestFinished(() => void vi.useRealTimers())
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime('2020-07-08T10:00:00Z')
    const first = await renderDocx(sampleDocument)
    vi.setSystemTime('2031-01-31T23:59:59Z')
    const later = await renderDocx(sampleDocument)
    expect(Buffer.compare(first, later)).toBe(0)
  })

  it('says None where a report has no appendices and nothing where a draft has no header', async () => {
    const bare: ReportDocument = {
      recommendations: [],
      sections: sampleDocument.sections.slice(0, 1),
      appendices: [],
      withheld: [],
      warnings: [],
    }
    const draft = await openDocx(await renderDocx(bare))
    expect(draft.paragraphs.map(({ text }) => text).slice(0, 3)).toEqual([
      'Programme update',
      'Main Report',
      'Background',
    ])
    const report = await openDocx(await renderDocx({ ...sampleDocument, appendices: [] }))
    const texts = report.paragraphs.map(({ text }) => text)
    expect(texts[texts.indexOf('Appendices') + 1]).toBe('None')
  })
})
