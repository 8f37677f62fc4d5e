import { describe, expect, test } from 'vitest'
import { applyCommand } from '@/domain/reports/blocks/command'
import type { ReportDocument } from '@/domain/reports/document'
import { changeSection, listParagraphs } from '@/domain/reports/edit-paragraph'
import { documentText } from '@/domain/reports/plain-text'
import { numberReferences, referredTo } from '@/domain/reports/references'
import { renderDocx } from '@/server/reports/render-docx'
import { renderHtml } from '@/server/reports/render-html'
import { renderMarkdown } from '@/server/reports/render-markdown'
import { openDocx } from '../../../support/docx-file'
import { paragraph } from '../../../support/sample-document'

const document: ReportDocument = {
  recommendations: [],
  sections: [
    {
      key: 'p',
      heading: 'Programme',
      blocks: [
        paragraph('p/one', 1, ['As [[p/three]] says, [[p/nowhere]] is late.']),
        paragraph('p/two', 2, ['Two.']),
        paragraph('p/three', 3, ['Three.']),
      ],
    },
  ],
  appendices: [],
  withheld: [],
  warnings: [],
}
const moved = changeSection(document, 'p', (section) =>
  applyCommand(section, { do: 'move', paragraph: 'p/three', to: 'up' }),
)
const first = (from: ReportDocument) =>
  documentText(from).find((line) => line.startsWith('As ')) ?? ''

describe('a reference to a paragraph', () => {
  test('prints the number that the paragraph has, before and after a move', () => {
    expect(first(document)).toBe('As paragraph 3 says, [[p/nowhere]] is late.')
    expect(first(moved)).toBe('As paragraph 2 says, [[p/nowhere]] is late.')
  })

  test('stays a reference in the document itself', () => {
    expect(listParagraphs(moved)[0]?.sentences[0]?.text).toContain('[[p/three]]')
    expect(referredTo(moved)).toEqual(['p/three', 'p/nowhere'])
    expect(numberReferences(document).sections[0]?.blocks[1]).toEqual(
      document.sections[0]?.blocks[1],
    )
  })

  test('is a link in HTML, and its number in Markdown', () => {
    expect(renderHtml(moved)).toContain('As <a href="#paragraph-2">paragraph 2</a> says')
    expect(renderMarkdown(moved)).toContain('As paragraph 2 says')
  })

  test('is a field in Word whose target is marked and whose number stands in it', async () => {
    const { body: xml } = await openDocx(await renderDocx(moved))
    expect(xml).toMatch(
      /<w:fldSimple w:instr=" REF paragraph_2 \\r \\h "><w:r><w:t[^>]*>2<\/w:t><\/w:r><\/w:fldSimple>/,
    )
    expect(xml.match(/<w:bookmarkStart /g)).toHaveLength(1)
    expect(xml).toMatch(/<w:bookmarkStart w:id="2" w:name="paragraph_2"\/><w:r><w:t[^>]*>Three/)
  })
})
