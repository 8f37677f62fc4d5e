import fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ReportPaper } from '@/components/reports/report-paper'
import { draftJson } from '@/domain/drafting/json'
import { applyCommand } from '@/domain/reports/blocks/command'
import type { ReportDocument } from '@/domain/reports/document'
import { numberDocument } from '@/domain/reports/numbering'
import { documentText } from '@/domain/reports/plain-text'
import { type TemplateKey, templateOf } from '@/domain/reports/templates/catalogue'
import { printable } from '@/server/reports/printable'
import { renderDocx } from '@/server/reports/render-docx'
import { renderHtml } from '@/server/reports/render-html'
import { renderMarkdown } from '@/server/reports/render-markdown'
import { documentLines } from '../../../support/document-lines'
import { openDocx } from '../../../support/docx-file'
import { filledDocument } from '../../../support/filled-document'
import { htmlText, markdownText } from '../../../support/printed-text'
import { sampleDocument } from '../../../support/sample-document'
import { incidentsTable, milestonesTable } from '../../../support/sample-tables'

async function docxText(document: ReportDocument): Promise<string[]> {
  const { paragraphs } = await openDocx(await renderDocx(document))
  return paragraphs.map(({ text }) => text).filter((text) => text !== '')
}

/** The paper on the page of a report, whose title is the page's own heading. */
function screenText(document: ReportDocument): string[] {
  const paper = renderToStaticMarkup(createElement(ReportPaper, { document }))
  return htmlText(`<main>${paper}</main>`)
}

const draft: ReportDocument = {
  recommendations: [],
  sections: sampleDocument.sections,
  appendices: [],
  withheld: [],
  warnings: [],
}

function headed(template: TemplateKey): ReportDocument {
  const { header } = sampleDocument
  if (header === undefined) throw new Error('The sample has no header')
  const answers = templateOf(template).questions.map(({ text }) => ({
    question: text,
    answer: 'Not applicable',
  }))
  return {
    ...sampleDocument,
    header: { ...header, template, answers },
    backgroundPapers: ['Digital strategy, 10 March 2020', 'Minutes of the Finance Committee'],
  }
}

/** The sample with the tables of one section taken out, and with the last table of every other at its top. */
function rearranged(): ReportDocument {
  const sections = sampleDocument.sections.map((section) => {
    const tables = section.blocks.filter(({ kind }) => kind === 'table').map(({ key }) => key)
    if (section.key === 'service')
      return tables.reduce(
        (rest, table) => applyCommand(rest, { do: 'delete-table', table }),
        section,
      )
    const ups = tables.length === 0 ? [] : section.blocks.slice(1)
    const paragraph = tables.at(-1) ?? ''
    return ups.reduce((rest) => applyCommand(rest, { do: 'move', paragraph, to: 'up' }), section)
  })
  return numberDocument({ ...sampleDocument, sections })
}

describe('The screen, Word, HTML and Markdown', () => {
  it.each([
    ['a whole report', sampleDocument],
    [
      'a report without appendices, author or contact',
      { ...sampleDocument, appendices: [], contact: { name: 'A Green' } },
    ],
    ['a draft outside any report', draft],
    ['tables that its author moved and took out', rearranged()],
    ['the header of 2016', headed('city-2016')],
    ['the header of 2024 with its questions', headed('city-2024')],
  ])('say the same words in the same order for %s', async (_, document) => {
    const lines = documentLines(document)
    expect(await docxText(document)).toEqual(lines)
    expect(htmlText(renderHtml(document))).toEqual(lines)
    expect(markdownText(renderMarkdown(document))).toEqual(documentLines(document, true))
    expect(screenText(document)).toEqual(lines.slice(1))
  })

  it.each([sampleDocument, draft, headed('city-2016'), headed('city-2024')])(
    'say what the document itself says that it prints',
    (document) => {
      const [, ...lines] = documentLines(document)
      expect(documentText(document).join('\n')).toBe(
        lines.join('\n').replace(/^(Table \d+): /gm, '$1\n'),
      )
    },
  )

  it('leave out a table that its author took out, as the JSON does', () => {
    const document = rearranged()
    const said = JSON.stringify([documentText(document), draftJson(document)])
    expect(JSON.stringify(draftJson(sampleDocument))).toContain(incidentsTable.caption)
    expect(said).not.toContain(incidentsTable.caption)
    expect(said).toContain(milestonesTable.caption)
  })

  it('print neither what an edit replaced nor what only the author is told', async () => {
    const told = {
      ...sampleDocument,
      warnings: [{ code: 'canary', message: 'canary warning', facts: [] }],
    }
    const printed = [
      renderHtml(told),
      renderMarkdown(told),
      (await openDocx(await renderDocx(told))).body,
    ]
    for (const text of printed) {
      expect(text).not.toContain('canary')
      expect(text).not.toContain('A draft plan was presented')
    }
  })

  it('say the same words for any text that people write', async () => {
    const word = fc.string({ unit: 'binary', maxLength: 24 }).map((text) => `T${text}T`)
    await fc.assert(
      fc.asyncProperty(word, async (text) => {
        const document = filledDocument(text)
        const lines = documentLines(filledDocument(printable(text)))
        expect(await docxText(document)).toEqual(lines)
        expect(htmlText(renderHtml(document))).toEqual(lines)
        expect(markdownText(renderMarkdown(document))).toEqual(lines)
      }),
      { numRuns: 25 },
    )
  })
})
