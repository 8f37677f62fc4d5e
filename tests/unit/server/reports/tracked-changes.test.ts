import { describe, expect, it } from 'vitest'
import type { ReportDocument } from '@/domain/reports/document'
import { renderChanges } from '@/server/reports/render-changes'
import { openDocx } from '../../../support/docx-file'
import { sampleDocument } from '../../../support/sample-document'

const REVISER = { author: 'Sean Green', date: '2020-07-08T00:00:00Z' }
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

  it('are none when nothing changed', async () => {
    const { body } = await openDocx(await renderChanges(sampleDocument, sampleDocument, REVISER))
    expect(body).not.toMatch(/<w:(ins|del) /)
    expect(body).toContain('The IT Division provides services')
  })
})
