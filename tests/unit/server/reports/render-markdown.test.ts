import { describe, expect, it } from 'vitest'
import { escapeMarkdown } from '@/server/reports/markdown/markup'
import { renderMarkdown } from '@/server/reports/render-markdown'
import { filledDocument } from '../../../support/filled-document'
import { HOSTILE_TEXTS } from '../../../support/hostile-text'
import { sampleDocument } from '../../../support/sample-document'

const markdown = renderMarkdown(sampleDocument)

describe('the Markdown report', () => {
  it('opens with the subject and a table of who meets when', () => {
    expect(markdown.split('\n').slice(0, 6)).toEqual([
      '# IT Division – Member Update',
      '',
      '| Committee(s) | Date(s) |',
      '| --- | --- |',
      '| Finance Committee – For Information | 21 July 2020 |',
      '| Police Authority Board – For Decision | 23 July 2020 |',
    ])
    expect(markdown).toContain(
      '| **Report of:** The Chamberlain | **Purpose:** For Information, For Decision |',
    )
  })

  it('writes the number of every paragraph, and lines its letters up under the text', () => {
    const numbers = [...markdown.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number))
    expect(numbers).toEqual(Array.from({ length: 21 }, (_, index) => index + 1))
    expect(markdown).toContain('\n8. The contract is to bring')
    expect(markdown).toContain('\n   a. A new technology support desk')
    expect(markdown).toContain('\n    b. The security zone was completed')
    expect(markdown).toContain('\n\n#### Servers & data centres\n\n9. ')
  })

  it('never lets two paragraphs run on in one block, where a reader of Markdown would count by itself', () => {
    const lines = markdown.split('\n')
    lines.forEach((line, index) => {
      if (/^\d+\. /.test(line)) expect([lines[index - 1], lines[index + 1]]).toEqual(['', ''])
    })
  })

  it('flattens a head of several rows and lines figures up on the right', () => {
    expect(markdown).toContain('**Table 2: Priority 2 incidents fixed within six hours')
    expect(markdown).toContain('| Organisation | April 2020 – Incidents | April 2020 – Fixed |')
    expect(markdown).toContain('| --- | ---: | ---: | ---: | ---: | ---: | ---: |')
    expect(markdown).toContain('| London Councils | not reported |  |  |  |  |  |')
  })

  it('says what was withheld, and None where there is no appendix', () => {
    expect(markdown).toContain('\n> Withheld: Schedule 12A paragraph 3\n')
    expect(renderMarkdown({ ...sampleDocument, appendices: [] })).toContain(
      '## Appendices\n\nNone\n',
    )
  })

  it.each([
    ['2020. A new start', '2020\\. A new start'],
    ['1) first', '1\\) first'],
    ['- item', '\\- item'],
    ['> quoted', '\\> quoted'],
    ['# heading', '\\# heading'],
    ['a | b', 'a \\| b'],
    ['*bold* _under_ `code`', '\\*bold\\* \\_under\\_ \\`code\\`'],
    ['[text](address)', '\\[text\\](address)'],
    ['<b>', '\\<b>'],
    ['&amp; and R&D & more', '\\&amp; and R\\&D & more'],
    ['https://example.org', 'https\\://example.org'],
    ['www.example.org', 'www\\.example.org'],
    ['back\\slash', 'back\\\\slash'],
    ['costs £1.2m, 5 - 3', 'costs £1.2m, 5 - 3'],
  ])('escapes %j as %j', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected)
  })

  it.each(HOSTILE_TEXTS)('lets %j begin no block, link or tag', (text) => {
    const written = renderMarkdown(filledDocument(text))
    const plain = written.replace(/\\[!-/:-@[-`{-~]/g, '')
    expect(plain).not.toMatch(/[<`]|\]\(|~~|:\/\//)
    const harmless = renderMarkdown(filledDocument('harmless')).split('\n')
    expect(written.split('\n')).toHaveLength(harmless.length)
    const bars = (line: string): number => line.replace(/\\./g, '').split('|').length
    expect(written.split('\n').map(bars)).toEqual(harmless.map(bars))
  })
})
