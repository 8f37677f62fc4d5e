import { beforeAll, describe, expect, it } from 'vitest'
import { printDay } from '@/domain/dates/print-day'
import { documentText } from '@/domain/reports/plain-text'
import { headerRows } from '@/domain/reports/templates/header-rows'
import { describeTemplate } from '@/server/reports/docx/template/describe'
import { fillTemplate, type WordTemplate } from '@/server/reports/docx/template/fill'
import { makeStarterTemplate } from '@/server/reports/docx/template/starter'
import { referringSample } from '../../../../support/changed-sample'
import { openDocx, type WordFile } from '../../../../support/docx-file'
import { councilTemplate, starterWith, templateOf } from '../../../../support/foreign-template'
import { sampleDocument } from '../../../../support/sample-document'

let council: WordTemplate
let starter: WordTemplate
let file: WordFile

/** The sample with a reference from its first paragraph to its last, and words that look like a placeholder. */
const document = referringSample(
  (last) => `An author may write {{subject}} or {{body}}. See ${last}.`,
)

beforeAll(async () => {
  council = await templateOf(await councilTemplate())
  starter = await templateOf(await makeStarterTemplate())
  file = await openDocx(await fillTemplate(document, council))
})

const numbered = (of: WordFile, style: string) =>
  of.paragraphs.filter((paragraph) => paragraph.style === style)

describe('a template that somebody uploaded', () => {
  it('is told by its placeholders, typed in pieces or with spaces, and by its styles’ names', () => {
    expect(council.findings.placeholders).toEqual([
      ...['body', 'classification', 'committee', 'subject', 'ward_clerk'],
    ])
    expect(council.styles).toMatchObject({
      ...{ Title: 'Titel', Heading1: 'berschrift1', Heading2: 'berschrift2' },
      ...{ NumberedParagraph: 'Absatz', Lead: 'Standard', TableText: null, LetteredItem: null },
    })
    expect(council.findings.numberedBefore.Absatz).toBe(2)
  })

  it('needs a place for the report, once, in a paragraph of its own', async () => {
    const without = (change: (text: string) => string) => starterWith('word/document.xml', change)
    const refusal = (content: Uint8Array) => describeTemplate('a.docx', content)
    await expect(refusal(await without((text) => text.replace('{{body}}', '')))).rejects.toThrow(
      /\{\{body\}\} in a paragraph of its own\. It has \{\{appendices\}\}/,
    )
    await expect(
      refusal(await without((text) => text.replace('{{body}}', 'Here: {{body}}'))),
    ).rejects.toThrow('other words stand beside it')
    await expect(
      refusal(await without((text) => text.replace('{{contact}}', '{{body}}'))),
    ).rejects.toThrow('there 2 times')
  })
})

describe('Gate 10: a report in a council’s own template', () => {
  it('leaves its numbers to the style that numbers, so they run on through the template’s own paragraphs', () => {
    const all = numbered(file, 'Absatz')
    expect(all.map(({ text }) => text).slice(0, 2)).toEqual([
      'The council’s first standing paragraph.',
      'Its second.',
    ])
    expect(all.at(-1)?.text).toBe('A standing paragraph after the report.')
    expect(all).toHaveLength(2 + 21 + 1)
    expect(all.every(({ list }) => list === undefined)).toBe(true)
  })

  it('refers to the number that Word counts, the template’s own paragraphs among them', () => {
    const [, name = '', shown] =
      /<w:fldSimple w:instr=" REF (\w+) \\r \\h ">.*?<w:t[^>]*>(\d+)<\/w:t>/.exec(file.body) ?? []
    expect(shown).toBe('23')
    const marked = file.body.split(`w:name="${name}"`)[1] ?? ''
    expect(marked).toContain('The Police Authority Board is asked')
    expect(file.body).toMatch(/<w:bookmarkStart[^>]*w:name="paragraph_21"/)
  })

  it('letters the items anew under each paragraph, in lists that none of the template’s are', () => {
    const items = numbered(file, 'MilepostLetteredItem')
    expect(items).toHaveLength(9)
    const lists = [...new Set(items.map(({ list }) => list?.id))]
    expect(lists).toHaveLength(3)
    expect(lists).not.toContain('2')
    expect(items.every(({ list }) => list?.level === 0)).toBe(true)
    for (const list of lists)
      expect(file.part('word/numbering.xml')).toContain(`<w:num w:numId="${list}"`)
  })

  it('runs on in the starter template with a., b. on the next level of the linked list', async () => {
    const filled = await openDocx(await fillTemplate(document, starter))
    const styles = filled.part('word/styles.xml')
    const style = (id: string) =>
      new RegExp(`w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0] ?? ''
    expect(style('NumberedParagraph')).toContain('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/>')
    expect(style('LetteredItem')).toContain('<w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/>')
    const levels = filled.part('word/numbering.xml')
    expect(levels).toMatch(/"decimal"\/><w:pStyle w:val="NumberedParagraph"\/>/)
    expect(levels).toMatch(/"lowerLetter"\/><w:pStyle w:val="LetteredItem"\/>/)
    expect(numbered(filled, 'NumberedParagraph')).toHaveLength(21)
    expect(filled.paragraphs.filter(({ list }) => list?.id === '2')).toEqual([])
  })
})

describe('Gate 19: a report in a council’s own template', () => {
  it('says every word of the report, in the template’s own order around it', async () => {
    const filled = await openDocx(await fillTemplate(sampleDocument, starter))
    const said = filled.paragraphs.map(({ text }) => text).join('\n')
    const header = documentText({ ...sampleDocument, sections: [], recommendations: [] })
    for (const line of documentText(sampleDocument)) {
      if (!header.includes(line) && !/^Table \d+$/.test(line)) expect(said).toContain(line)
    }
    expect(said).toContain('Committee: Finance Committee, Police Authority Board')
    expect(filled.part('word/footer1.xml')).toContain('IT Division – Member Update')
    expect(said).not.toContain('{{')
  })

  it('loses nothing for which the template has no place: answers, why it is late, background papers', async () => {
    const { header } = sampleDocument
    if (header === undefined) throw new Error('The sample has no header')
    const full = {
      ...sampleDocument,
      header: {
        ...header,
        template: 'city-2024' as const,
        answers: [{ question: 'If so, how much?', answer: '£120,000' }],
        lateReason: 'The figures came on 20 July 2020.',
        movedNote: 'The meeting was moved from 14 July 2020.',
      },
      backgroundPapers: ['Digital strategy, 10 March 2020'],
    }
    for (const template of [council, starter]) {
      const filled = await openDocx(await fillTemplate(full, template))
      const said = filled.paragraphs.map(({ text }) => text).join('\n')
      const rows = headerRows(full.header).flat()
      for (const { text } of rows.slice(2 * full.header.committees.length))
        expect(said, template.name).toContain(text)
      for (const { name, date } of full.header.committees)
        for (const text of [name, printDay(date)]) expect(said, template.name).toContain(text)
      expect(said).toMatch(/Background Papers\nDigital strategy, 10 March 2020/)
    }
    const inLines = await openDocx(await fillTemplate(full, starter))
    expect(inLines.body.split('<w:tbl>')[1]).not.toContain('Finance Committee')
    expect(numbered(inLines, 'HeaderValue').map(({ text }) => text)).toContain('£120,000')
  })

  it('keeps an author’s words that look like a placeholder, and the template’s that nobody knows', () => {
    const said = file.paragraphs.map(({ text }) => text.replaceAll('\u2060', '')).join('\n')
    expect(said).toContain('An author may write {{subject}} or {{body}}.')
    expect(said).toContain('Seen by {{ward_clerk}}.')
    expect(said.match(/IT Division – Member Update for/g)).toHaveLength(1)
  })

  it('keeps headings, lead-ins and captions with what follows, whatever the template’s styles say', () => {
    for (const style of ['berschrift1', 'berschrift2', 'Standard', 'MilepostCaption']) {
      const kept = numbered(file, style).filter(({ text }) => !/ward_clerk|Finance/.test(text))
      expect(kept.length, style).toBeGreaterThan(0)
      for (const one of kept.filter(({ inTable }) => !inTable))
        expect(one.keepNext || /^(T|E): |IT Director/.test(one.text), one.text).toBe(true)
    }
    const [heading = ''] =
      /<w:p><w:pPr><w:pStyle w:val="berschrift2"\/>(?:(?!<\/w:pPr>).)*/.exec(file.body) ?? []
    expect(heading).toContain('<w:outlineLvl w:val="1"/>')
  })

  it('uses only styles that are in the file', () => {
    const styles = file.part('word/styles.xml')
    for (const style of new Set(file.paragraphs.map((paragraph) => paragraph.style)))
      if (style !== 'Normal') expect(styles).toContain(`w:styleId="${style}"`)
    expect(styles).toContain('<w:basedOn w:val="Standard"/>')
    expect(styles).not.toContain('<w:basedOn w:val="Normal"/>')
  })

  it('puts captions before tables, repeats their heads and sets title, subject and author', () => {
    expect(numbered(file, 'MilepostCaption')).toHaveLength(2)
    expect(file.body.match(/<w:tblHeader\/>/g)).toHaveLength(4)
    const core = file.part('docProps/core.xml')
    expect(core).toContain('<dc:title>IT Division – Member Update</dc:title>')
    expect(core).toContain('Report to Finance Committee, Police Authority Board')
    expect(core).toContain('<dc:creator>Sean Green, IT Director</dc:creator>')
  })

  it('says at the foot of every page and above the report that it is not public', async () => {
    const { header } = sampleDocument
    if (header === undefined) throw new Error('The sample has no header')
    const classification = 'Not public: Schedule 12A paragraph 3'
    const exempt = { ...sampleDocument, header: { ...header, classification } }
    const filled = await openDocx(await fillTemplate(exempt, starter))
    expect(filled.part('word/footer1.xml').split(classification)).toHaveLength(3)
    expect(numbered(filled, 'ContactName').map(({ text }) => text)).toContain(classification)
    const open = await openDocx(await fillTemplate(sampleDocument, starter))
    expect(numbered(open, 'ContactName').map(({ text }) => text)).toEqual(['Sean Green'])
  })

  it('gives the same bytes twice, from a template without lists too', async () => {
    const bare = await templateOf(
      await starterWith('word/_rels/document.xml.rels', (text) =>
        text.replace(/<Relationship [^>]*numbering"[^>]*>/, ''),
      ),
    )
    for (const template of [council, starter, bare]) {
      const twice = [await fillTemplate(document, template), await fillTemplate(document, template)]
      expect(Buffer.compare(twice[0] ?? new Uint8Array(), twice[1] ?? new Uint8Array(1))).toBe(0)
    }
  })
})
