import { describe, expect, it } from 'vitest'
import { asDay } from '@/domain/dates/day'
import type { ReportDocument } from '@/domain/reports/document'
import { appendixText, contactLines } from '@/domain/reports/labels'
import { headerRows } from '@/domain/reports/templates/header-rows'
import { renderChanges } from '@/server/reports/render-changes'
import { decodeXml, openDocx } from '../../../support/docx-file'
import { sampleDocument } from '../../../support/sample-document'

const REVISER = { author: 'Sean Green', date: '2020-07-08T00:00:00Z' }
const FIRST_LIST = sampleDocument.sections
  .flatMap(({ blocks }) => blocks)
  .find((block) => block.kind === 'paragraph' && block.items.length > 0)?.key
const texts = (xml: string, element: string) =>
  [...xml.matchAll(new RegExp(`<w:${element} [^>]*>(.*?)</w:${element}>`, 'gs'))].map(([, inner]) =>
    [...(inner ?? '').matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)</g)]
      .map(([, text]) => text)
      .join(''),
  )

/** The sample with its first paragraph reworded, its second gone and a new one after it. */
const changed: ReportDocument = {
  ...sampleDocument,
  sections: sampleDocument.sections.map((section, place) => {
    const [first, , ...rest] = section.blocks
    if (place > 0 || first?.kind !== 'paragraph') return section
    const [sentence] = first.sentences
    if (sentence === undefined) return section
    const text = sentence.text.replace('provides', 'no longer provides')
    const added = {
      ...first,
      key: 'new',
      sentences: [{ ...sentence, id: 'new', text: 'It is new.' }],
    }
    return {
      ...section,
      blocks: [{ ...first, sentences: [{ ...sentence, text }] }, added, ...rest],
    }
  }),
}

/** The changed sample with an item under the first and under the second item of its first list. */
const deeper: ReportDocument = {
  ...changed,
  sections: changed.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => {
      if (block.kind !== 'paragraph' || block.key !== FIRST_LIST) return block
      const items = block.items.flatMap((item, at) => {
        const deep = { ...item, key: `${item.key}-under`, level: 2 as const }
        const sentences = item.sentences.map((one) => ({ ...one, id: `${one.id}/under` }))
        return at < 2 ? [item, { ...deep, sentences }] : [item]
      })
      return { ...block, items }
    }),
  })),
}

describe('changes since the draft that a reviewer saw', () => {
  it('are tracked insertions and deletions with who and when, word by word within a sentence', async () => {
    const { body } = await openDocx(await renderChanges(sampleDocument, changed, REVISER))
    expect(texts(body, 'ins').filter((text) => text !== '')).toEqual(['no longer ', 'It is new.'])
    const gone = texts(body, 'del').filter((text) => text !== '')
    expect(gone).toHaveLength(1)
    expect(gone[0]).toContain('This report gives the position of 12 programmes')
    const marks = [...body.matchAll(/<w:(?:ins|del) ([^>]*)>/g)].map(([, attributes]) => attributes)
    expect(marks.length).toBeGreaterThanOrEqual(5)
    for (const mark of marks) {
      expect(mark).toContain('w:author="Sean Green"')
      expect(mark).toContain('w:date="2020-07-08T00:00:00Z"')
    }
    const ids = marks.map((mark) => /w:id="(\d+)"/.exec(mark ?? '')?.[1])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('take a paragraph’s end with it, so that refusing the change leaves no empty one', async () => {
    const { body } = await openDocx(await renderChanges(sampleDocument, changed, REVISER))
    expect(body).toMatch(/<w:pPr>(?:(?!<\/w:pPr>).)*<w:rPr>(?:(?!<\/w:rPr>).)*<w:ins /s)
    expect(body).toMatch(/<w:pPr>(?:(?!<\/w:pPr>).)*<w:rPr>(?:(?!<\/w:rPr>).)*<w:del /s)
  })

  it('number every paragraph as the later draft does, in one list with its items a. and i.', async () => {
    const file = await openDocx(await renderChanges(sampleDocument, deeper, REVISER))
    const at = (style: string) => file.paragraphs.filter((one) => one.style === style)
    const counted = at('NumberedParagraph').filter(({ list }) => list?.id !== '0')
    const later = deeper.sections.flatMap(({ blocks }) =>
      blocks.filter(({ kind }) => kind === 'paragraph'),
    )
    expect(counted).toHaveLength(later.length)
    const list = counted[0]?.list?.id
    expect(new Set(counted.map((one) => one.list?.id))).toEqual(new Set([list]))
    const items = at('LetteredItem').filter((one) => one.list?.id !== '0')
    expect(items.map((one) => one.list?.id)).toEqual(items.map(() => list))
    expect(items.map((one) => one.list?.level)).toEqual([1, 2, 1, 2, ...Array(7).fill(1)])
    const levels = file.part('word/numbering.xml')
    for (const format of ['decimal', 'lowerLetter', 'lowerRoman'])
      expect(levels).toContain(`<w:numFmt w:val="${format}"/>`)
  })

  it('count no paragraph that was taken out, until that is refused', async () => {
    const { body, paragraphs } = await openDocx(
      await renderChanges(sampleDocument, changed, REVISER),
    )
    const list = paragraphs.find(({ style }) => style === 'NumberedParagraph')?.list?.id
    const gone = [...body.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs)]
      .map(([paragraph]) => paragraph)
      .filter((paragraph) => paragraph.includes('<w:rPr><w:del '))
    expect(gone).toHaveLength(1)
    expect(gone[0]).toMatch(/^<w:p><w:pPr><w:pStyle [^>]*><w:numPr>[^n]*<w:numId w:val="0"\/>/)
    expect(gone[0]).toMatch(
      new RegExp(
        `<w:pPrChange [^>]*><w:pPr><w:pStyle w:val="NumberedParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr></w:pPrChange></w:pPr>`,
      ),
    )
  })

  it('count the summary in small Roman numerals and leave the recommendations their bullets', async () => {
    const file = await openDocx(await renderChanges(sampleDocument, changed, REVISER))
    const listed = file.paragraphs.filter(
      ({ style, list }) => style === 'ListedItem' && list !== undefined,
    )
    const lists = [...new Set(listed.map(({ list }) => list?.id))]
    expect(lists).toHaveLength(2)
    const abstract = (list: string | undefined) =>
      new RegExp(`<w:num w:numId="${list}".*?<w:abstractNumId w:val="(\\d+)"/>`, 's').exec(
        file.part('word/numbering.xml'),
      )?.[1]
    const format = (list: string | undefined) =>
      new RegExp(
        `<w:abstractNum w:abstractNumId="${abstract(list)}".*?<w:numFmt w:val="(\\w+)"/>`,
        's',
      ).exec(file.part('word/numbering.xml'))?.[1]
    expect(lists.map(format)).toEqual(['lowerRoman', 'bullet'])
  })

  describe('in the front, the appendices and the contact', () => {
    const header = sampleDocument.header
    const contact = sampleDocument.contact
    if (header === undefined || contact === undefined) throw new Error('The sample has neither')
    const [first, ...others] = header.committees
    if (first === undefined) throw new Error('The sample goes nowhere')
    const front: ReportDocument = {
      ...sampleDocument,
      header: {
        ...header,
        ...{ subject: 'IT Division – Late Update', lateReason: 'The figures came late.' },
        committees: [
          first,
          ...others.slice(1),
          { name: 'Audit Committee', date: asDay('2020-07-28'), purpose: 'information' },
        ],
      },
      appendices: [
        { title: 'A plan', classification: 'Public' },
        ...sampleDocument.appendices.slice(1),
      ],
      backgroundPapers: ['The minutes of 2019'],
      contact: { ...contact, name: 'Sam Jones', telephone: '020 0000' },
    }
    const draw = async (before = sampleDocument, after = front) =>
      (await openDocx(await renderChanges(before, after, REVISER))).body
    const said = (body: string, element: string) =>
      texts(body, element).filter((text) => text !== '')
    /** The rows of the front table: what is marked of each as a row, and its words. */
    const rowsOf = (body: string) =>
      [...(/<w:tbl>.*?<\/w:tbl>/s.exec(body)?.[0] ?? '').matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(
        ([row]) => ({
          is: /<w:trPr>(?:(?!<\/w:trPr>).)*<w:(ins|del) /s.exec(row)?.[1] ?? 'kept',
          words: [...row.matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)</g)]
            .map(([, text]) => text)
            .join('|'),
        }),
      )

    it('are rows put in and taken out, and words within the rows that stay', async () => {
      const body = await draw()
      const rows = rowsOf(body)
      expect(rows.filter(({ is }) => is !== 'kept')).toEqual([
        { is: 'del', words: expect.stringContaining(others[0]?.name ?? '') },
        { is: 'ins', words: expect.stringContaining('Audit Committee') },
        { is: 'ins', words: 'Late report|The figures came late.' },
      ])
      expect(rows.find(({ words }) => words.startsWith('Subject'))?.words).toContain(
        'Member|Late| Update',
      )
    })

    it('are lines put in and taken out, and words of the title and of the contact', async () => {
      const body = await draw()
      const [put, out] = [said(body, 'ins'), said(body, 'del')]
      expect(put).toEqual(
        expect.arrayContaining([
          ...['Late', 'Appendix 1 – A plan (Public)', 'Background Papers', 'The minutes of 2019'],
        ]),
      )
      expect(out).toEqual(
        expect.arrayContaining(['Member', expect.stringMatching(/^Appendix 1 – /)]),
      )
      expect(put.join(' ')).toMatch(/Sam Jones|Sam|Jones/)
      expect(put.join(' ')).toContain('0000')
      const ids = [...body.matchAll(/<w:(?:ins|del|pPrChange) w:id="(\d+)"/g)].map(([, id]) => id)
      expect(new Set(ids).size).toBe(ids.length)
    })

    it('leave every word of the later draft when all is accepted, of the earlier when all is refused', async () => {
      const body = await draw()
      const without = (element: string, text: string) =>
        text
          .replace(
            new RegExp(
              `<w:tr>(?:(?!</w:tr>).)*<w:trPr>(?:(?!</w:trPr>).)*<w:${element} (?:(?!</w:tr>).)*</w:tr>`,
              'gs',
            ),
            '',
          )
          .replace(new RegExp(`<w:${element} [^>]*>.*?</w:${element}>`, 'gs'), '')
      const wordsOf = (text: string) =>
        [...text.matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)</g)].map(([, word]) => word).join('')
      for (const [gone, document] of [
        ['del', front],
        ['ins', sampleDocument],
      ] as const)
        for (const text of [
          ...headerRows(document.header ?? header).flatMap((cells) =>
            cells.map((cell) => cell.text),
          ),
          ...document.appendices.map(appendixText),
          ...contactLines(document.contact ?? contact),
        ])
          expect(decodeXml(wordsOf(without(gone, body)))).toContain(text)
    })
  })

  it('are none of two meetings of one committee, or of appendices of one title, that stay as they were', async () => {
    const { header, appendices } = sampleDocument
    if (header === undefined) throw new Error('The sample has no header')
    const [first] = header.committees
    if (first === undefined) throw new Error('The sample goes to no committee')
    const again = { ...first, date: asDay('2020-09-22') }
    const annex = { title: 'Costs', classification: 'Public' }
    const twice = {
      ...sampleDocument,
      header: { ...header, committees: [first, again] },
      appendices: [...appendices, annex, { ...annex, classification: 'Non-public' }],
    }
    const { body } = await openDocx(await renderChanges(twice, twice, REVISER))
    expect(body).not.toMatch(/<w:(?:ins|del) /)
  })

  it('are none when nothing changed', async () => {
    const { body } = await openDocx(await renderChanges(sampleDocument, sampleDocument, REVISER))
    expect(body).not.toMatch(/<w:(ins|del) /)
    expect(body).toContain('The IT Division provides services')
  })
})
