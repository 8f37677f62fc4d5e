import { describe, expect, it } from 'vitest'
import type { ReportDocument } from '@/domain/reports/document'
import { startsLowOnPage } from '@/server/reports/docx/front-height'
import { renderDocx } from '@/server/reports/render-docx'
import { openDocx } from '../../../support/docx-file'
import { sampleDocument, sentence } from '../../../support/sample-document'

function withItems(count: number): ReportDocument {
  const text =
    'The programme is rated Amber, as it was before, because four of its servers still run in two places.'
  const items = Array.from({ length: count }, (_, index) => ({
    section: `${index}`,
    sentences: [sentence(`${index}`, text)],
  }))
  return { ...sampleDocument, summary: { lead: 'In brief:', items } }
}

describe('where the main report begins', () => {
  it.each([
    [1, false],
    [6, true],
    [7, true],
    [10, false],
  ])('after a summary of %i items of two lines: on a new page is %s', async (count, isNewPage) => {
    expect(startsLowOnPage(withItems(count))).toBe(isNewPage)
    const { body } = await openDocx(await renderDocx(withItems(count)))
    expect(body.includes('<w:pageBreakBefore/>')).toBe(isNewPage)
  })

  it('follows on at once in a draft that has nothing before it', () => {
    const { sections } = sampleDocument
    expect(
      startsLowOnPage({
        sections,
        recommendations: [],
        appendices: [],
        withheld: [],
        warnings: [],
      }),
    ).toBe(false)
  })
})
