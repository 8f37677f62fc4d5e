// What a house style makes of a few sentences, for whoever chooses one: drafted in the style by the same hand that styles
// a report. Source: the drafting page, "realise"; how reports talk, 3 "House choices".

import type { ReportDocument, Sentence } from '../reports/document'
import type { HouseStyle } from './house-style'
import { inHouseStyle } from './in-house-style'

/** Example sentences in the style, the first of them the opening of a summary. */
export function styleExamples(style: HouseStyle): string[] {
  const { summary, sections } = inHouseStyle(EXAMPLE, style)
  const said = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'paragraph' ? block.sentences : [])),
  )
  return [summary?.lead ?? '', ...said.map(({ text }) => text)]
}

/** A sentence of which some words print a fact: of a field, or counted from things. */
function sentence(text: string, ...printed: { words: string; field?: string }[]): Sentence {
  const facts = printed.map(({ field }) =>
    field === undefined ? { path: 'example' } : { path: 'example', field, value: '' },
  )
  const spans = printed.map(({ words }, fact) => {
    const from = text.indexOf(words)
    return { from, to: from + words.length, fact }
  })
  return { id: text, text, facts, spans, forwardLooking: false, rule: 'example' }
}

const EXAMPLE: ReportDocument = {
  summary: {
    lead: 'This report gives Members the position as at 8 July 2020.',
    items: [],
  },
  recommendations: [],
  sections: [
    {
      key: 'example',
      heading: 'Example',
      blocks: [
        {
          kind: 'paragraph',
          key: 'example',
          number: 1,
          origin: 'drafted',
          sentences: [
            sentence('The programme is at the design stage.', { words: 'design', field: 'stage' }),
            sentence(
              'Unchanged since 15 June 2020: two milestones and one risk.',
              { words: 'two milestones' },
              { words: 'one risk' },
            ),
            sentence('This is three weeks later than first promised (1 May 2020).', {
              words: 'three weeks later',
              field: 'baseline',
            }),
            sentence('The contract award is due by the end of the 2020/21 financial year.', {
              words: 'by the end of the 2020/21 financial year',
              field: 'forecast',
            }),
          ],
          items: [],
        },
      ],
    },
  ],
  appendices: [],
  withheld: [],
  warnings: [],
}
