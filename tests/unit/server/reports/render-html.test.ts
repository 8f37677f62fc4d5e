import { describe, expect, it } from 'vitest'
import { printable } from '@/server/reports/printable'
import { renderHtml } from '@/server/reports/render-html'
import { filledDocument } from '../../../support/filled-document'
import { HOSTILE_TEXTS } from '../../../support/hostile-text'
import { htmlText } from '../../../support/printed-text'
import { sampleDocument } from '../../../support/sample-document'

const html = renderHtml(sampleDocument)

function tags(page: string): string[] {
  return [...page.matchAll(/<[a-z!/][^>]*>/gi)].map(([tag]) => tag)
}

describe('the HTML page', () => {
  it('is in British English, titled, with one h1 and no level of heading left out', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en-GB">/)
    expect(html).toContain('<title>IT Division – Member Update</title>')
    const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    levels.reduce((before, level) => {
      expect(level - before).toBeLessThanOrEqual(1)
      return level
    }, 0)
  })

  it('numbers every paragraph on through headings, tables and placeholders, each with its own anchor', () => {
    const paragraphs = [...html.matchAll(/<li id="paragraph-(\d+)" value="(\d+)">/g)]
    const expected = Array.from({ length: 21 }, (_, index) => `${index + 1}`)
    expect(paragraphs.map(([, id]) => id)).toEqual(expected)
    expect(paragraphs.map(([, , value]) => value)).toEqual(expected)
    for (const [, start, first] of html.matchAll(
      /<ol class="paragraphs" start="(\d+)">\s*<li id="paragraph-(\d+)"/g,
    )) {
      expect(start).toBe(first)
    }
  })

  it('gives each table a caption and each head its scope', () => {
    expect(html.match(/<caption /g)).toHaveLength(2)
    const facts = html.slice(html.indexOf('<table class="facts">'))
    expect(facts).not.toMatch(/<th(?:>| (?![^>]*scope=))/)
    expect(facts).toContain('<th scope="col" rowspan="2">Organisation</th>')
    expect(facts).toMatch(/<th scope="colgroup" colspan="2" class="center">.*April 2020/)
    expect(facts).toContain(
      '<th scope="row">London Councils</th><td colspan="6" class="short">not reported</td>',
    )
  })

  it('needs nothing from anywhere else and runs nothing', () => {
    expect(html).not.toMatch(/<script|<link|<img|\ssrc=|\shref=|url\(|@import/)
  })

  it('prints on A4 with page numbers and is light only', () => {
    expect(html).toContain('@page { size: A4;')
    expect(html).toContain('counter(page)')
    expect(html).toContain('content: "IT Division \\2013  Member Update \\b7  Public"')
    expect(html).toContain('color-scheme: light;')
    expect(html).not.toContain('prefers-color-scheme')
  })

  it.each(HOSTILE_TEXTS)('keeps %s inert in every field', (text) => {
    const page = renderHtml(filledDocument(text))
    const harmless = renderHtml(filledDocument('harmless'))
    const shape = (whole: string): string[] =>
      tags(whole).map((tag) => tag.replace(/(section-)[^"]*| class="(right )?short"/g, '$1'))
    expect(shape(page)).toEqual(shape(harmless))
    expect(htmlText(page)[0]).toBe(printable(text))
  })
})
