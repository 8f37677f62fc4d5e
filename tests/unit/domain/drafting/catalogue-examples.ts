import { asDay } from '@/domain/dates/day'
import { type DraftRequest, draftDocument } from '@/domain/drafting/draft'
import { joinVanished, listVanished } from '@/domain/drafting/vanished'
import { sentencesOf, verifySections } from '@/domain/drafting/verify'
import type { ReportDocument, Sentence } from '@/domain/reports/document'
import type { Facts } from './catalogue-facts'
import { harbour } from './small-portfolio'

const DIRECTOR = { key: 'director', name: 'A. N. Other', office: 'Harbour Director' }
const PORT = {
  key: 'port',
  name: 'Port Plan',
  kind: 'programme',
  ratings: [{ recordedOn: '2020-06-30', value: 'green' }],
}

/** What the drafter says of the facts in the wordings of one kind: its sentences, one after another. */
export function exampleSentences(facts: Facts, wordings: readonly string[]): string {
  const document = draftDocument(requestFor(facts))
  const faults = verifySections(document.sections)
  if (faults.length > 0) throw new Error(JSON.stringify(faults))
  return everySentence(document)
    .filter(({ rule }) => wordings.includes(rule))
    .map(({ text }) => text)
    .join(' ')
}

function requestFor(facts: Facts): DraftRequest {
  const { told, toldWhole, accounts = [], toldTo, since, returns } = facts
  const file = portfolioOf(facts)
  const known = returns === undefined ? {} : { returns }
  const base = { file, report: 'update', audience: 'public', asAt: file.asAt } as const
  const request = { ...base, accounts, ...known }
  if (since === undefined) return request
  const on = asDay(since)
  if (told === undefined && toldWhole === undefined) return { ...request, since: on }
  const { programme = {}, whole = {} } = facts
  const then = { ...facts, programme: told ?? programme, whole: toldWhole ?? whole }
  const before = { ...portfolioOf(then), asAt: on }
  if (toldTo === undefined) return { ...request, since: before }
  const gone = listVanished(before, file)
  const vanished = joinVanished(
    toldTo.map(([key, name]) => ({ telling: { committee: { key, name }, on }, gone })),
  )
  return { ...request, since: before, vanished }
}

/** The sentences of the sections; then those of the summary that its sections put another way. */
function everySentence({ sections, summary }: ReportDocument): Sentence[] {
  return [
    ...sections.flatMap(({ blocks }) => blocks.flatMap(sentencesOf)),
    ...(summary?.items ?? []).flatMap(({ sentences }) =>
      sentences.filter(({ rule }) => rule === 'headed'),
    ),
  ]
}

function portfolioOf({ programme = {}, whole = {} }: Facts) {
  const { sections, ...lists } = whole
  const [report] = harbour().reports
  const named = { key: 'harbour', name: 'Harbour Programme', kind: 'workstream', ...programme }
  const own = [{ heading: 'Harbour Programme', kind: 'programme', programme: 'harbour' }]
  return harbour(
    {},
    {
      people: [DIRECTOR],
      programmes: [named, PORT],
      reports: [{ ...report, sections: sections ?? own }],
      ...lists,
    },
  )
}
