// Where a paper tells a fact, as its author would look for it: the numbers of paragraphs, a table by its caption, the summary,
// the recommendations, the header. Source: drafting, "facts used".

import type { ReportDocument } from '../reports/document'
import { HEADER } from './citations'
import type { CoveredFact } from './coverage'
import { capitalise } from './text'
import { joinWords } from './things'

/** What says where the facts of a coverage are told: 'Paragraphs 3 and 12, and the summary'. */
export function placesIn(document: ReportDocument): (covered: CoveredFact) => string {
  const numbers = paragraphNumbers(document)
  const names = namesOfPlaces(document)
  return ({ sentences, isCounted }) => {
    const paragraphs = [...new Set(sentences.flatMap((id) => numbers.get(id) ?? []))]
    const noun = paragraphs.length === 1 ? 'paragraph' : 'paragraphs'
    const places = [
      ...(paragraphs.length === 0 ? [] : [`${noun} ${joinWords(paragraphs.map(String), 'and')}`]),
      ...new Set(sentences.flatMap((id) => names.get(id) ?? [])),
    ]
    return isCounted ? `Counted in ${places.join('; ')}` : capitalise(places.join('; '))
  }
}

/** The printed number of the paragraph that each sentence stands in. */
function paragraphNumbers({ sections }: ReportDocument): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind !== 'paragraph') continue
    const sentences = [...block.sentences, ...block.items.flatMap((item) => item.sentences)]
    for (const { id } of sentences) numbers.set(id, block.number)
  }
  return numbers
}

function namesOfPlaces({
  sections,
  summary,
  recommendations,
}: ReportDocument): ReadonlyMap<string, string> {
  const blocks = sections.flatMap((section) => section.blocks)
  const summarised = summary?.items.flatMap(({ sentences }) => sentences) ?? []
  return new Map([
    [HEADER, 'the header'],
    ...blocks.flatMap((block): [string, string][] =>
      block.kind === 'table' ? [[block.key, `the table “${block.caption}”`]] : [],
    ),
    ...summarised.map(({ id }): [string, string] => [id, 'the summary']),
    ...recommendations.map(({ key }): [string, string] => [key, 'the recommendations']),
  ])
}
