import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { ReportPaper } from '@/components/reports/report-paper'
import { draftDocument } from '@/domain/drafting/draft'
import { draftJson } from '@/domain/drafting/json'
import { renderDocx } from '@/server/reports/render-docx'
import { renderHtml } from '@/server/reports/render-html'
import { renderMarkdown } from '@/server/reports/render-markdown'
import { openDocx } from '../../../support/docx-file'
import { arbitraryWithheldReport, countWithheld } from '../../../support/withheld-report'

const NOTE = /Withheld: Schedule 12A paragraph 3/g
const notesIn = (text: string) => [...text.matchAll(NOTE)].length

describe('Gate 5: the placeholders of a public report', () => {
  test('are as many as the things withheld, on screen, in HTML, Word, Markdown and JSON', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryWithheldReport(), async (file) => {
        const request = { file, report: 'update', asAt: file.asAt }
        const document = draftDocument({ ...request, audience: 'public' })
        const { body } = await openDocx(await renderDocx(document))
        const json = JSON.parse(JSON.stringify(draftJson(document)))
        expect({
          screen: notesIn(renderToStaticMarkup(<ReportPaper document={document} />)),
          html: notesIn(renderHtml(document)),
          word: notesIn(body),
          markdown: notesIn(renderMarkdown(document)),
          json: json.withheld.length,
        }).toEqual(inEvery(countWithheld(file)))
      }),
      { numRuns: 40 },
    )
  })

  test('are none in the report for Members', () => {
    fc.assert(
      fc.property(arbitraryWithheldReport(), (file) => {
        const request = { file, report: 'update', asAt: file.asAt }
        const document = draftDocument({ ...request, audience: 'members' })
        expect(document.withheld).toEqual([])
        expect(notesIn(renderHtml(document))).toBe(0)
      }),
      { numRuns: 20 },
    )
  })
})

const inEvery = (count: number) => ({
  ...{ screen: count, html: count, word: count, markdown: count, json: count },
})
