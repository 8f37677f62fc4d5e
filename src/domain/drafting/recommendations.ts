// What the committee is asked: what the report's author put down, then what its programmes seek from the same meeting. A
// decision that stands only in the body of a paper is easily missed. Source: committee conventions, 5 "Recommendation wording".

import type { Decision, PortfolioFile, Programme, Report } from '../portfolio-file/schema'
import type { DocumentWarning, FactRef, ReportDocument } from '../reports/document'
import { recommendationKey } from '../reports/report-key'
import type { DecisionKind } from '../reports/values'
import { factOf, programmePath } from './facts'
import { printQuantity } from './numbers'
import { asSentence } from './text'
import { trimWords } from './verbatim'

/** The recommendations of a report, each a sentence, with its sum where the words do not hold it. */
export function draftRecommendations(
  report: Report,
  file: PortfolioFile,
): ReportDocument['recommendations'] {
  return tellRecommendations(report, file)
    .filter(({ as }) => as === undefined)
    .map(({ key, text }) => ({ key, text }))
}

/** What is asked, by the key of the recommendation that says it, with the facts that it prints. */
export function recommendationTellers(
  report: Report,
  file: PortfolioFile,
): { id: string; facts: FactRef[] }[] {
  return tellRecommendations(report, file).map(({ key, as, path, decision }) => ({
    id: as ?? key,
    facts: factsPrinted(path, decision),
  }))
}

/** Where a recommendation stands on record: 'reports/update/recommendations/recommendation-1'. */
export function recommendationPath(
  { key }: Pick<Report, 'key'>,
  decision: Decision,
  place: number,
): string {
  return `reports/${key}/recommendations/${decision.key ?? recommendationKey(place)}`
}

interface Asked {
  key: string
  text: string
  path: string
  decision: Decision
  /** The recommendation of the author's own that says the same. */
  as?: string | undefined
}

function tellRecommendations(report: Report, file: PortfolioFile): Asked[] {
  const own = report.recommendations.map(
    (decision, place): Asked => ({
      key: decision.key ?? recommendationKey(place),
      text: recommendationText(decision),
      path: recommendationPath(report, decision, place),
      decision,
    }),
  )
  const sought = decisionsSought(report, file).map(({ programme, decision }): Asked => {
    const text = recommendationText(decision)
    return {
      key: `${programme.key}/decision/${decision.key}`,
      ...{ text, decision, as: own.find((known) => known.text === text)?.key },
      path: `${programmePath(programme)}/decisions/${decision.key}`,
    }
  })
  return [...own, ...sought]
}

/** The words, the verb where they have none, and the sum, which the words hold or which is added. */
function factsPrinted(path: string, { kind, text, amount }: Decision): FactRef[] {
  const at = `${path}/amount`
  const { value, qualifier } = amount ?? {}
  return [
    factOf(path, 'text', text),
    ...(NAMES_A_THING.test(trimWords(text)) ? [factOf(path, 'kind', kind)] : []),
    ...(value === undefined ? [] : [factOf(at, 'value', value)]),
    ...(qualifier === undefined || hasSum({ text, amount })
      ? []
      : [factOf(at, 'qualifier', qualifier)]),
  ]
}

/** A decision is sought of a committee that is given the report for information only. */
export function recommendationWarnings(report: Report, file: PortfolioFile): DocumentWarning[] {
  return decisionsSought(report, file).flatMap(({ programme, decision }) => {
    const addressee = report.for.find(({ meeting }) => meeting === decision.soughtAt)
    if (addressee === undefined || addressee.purpose === 'decision') return []
    const at = `${programmePath(programme)}/decisions/${decision.key}`
    return [
      {
        code: 'decision-not-for-decision',
        message: `“${decision.text}” is sought at this meeting, and the report goes to it for ${addressee.purpose}.`,
        facts: [factOf(at, 'soughtAt', addressee.meeting)],
      },
    ]
  })
}

/** What the programmes of the report seek from its own meetings and have no answer to. */
function decisionsSought(
  report: Report,
  file: PortfolioFile,
): { programme: Programme; decision: Decision }[] {
  const meetings = new Set<string | undefined>(report.for.map(({ meeting }) => meeting))
  const keys = new Set(
    report.sections.flatMap((section) => (section.kind === 'programme' ? [section.programme] : [])),
  )
  return file.programmes
    .filter(({ key }) => keys.has(key))
    .flatMap((programme) =>
      programme.decisions
        .filter(
          ({ outcome, soughtAt }) => !outcome && soughtAt !== undefined && meetings.has(soughtAt),
        )
        .map((decision) => ({ programme, decision })),
    )
}

function recommendationText(decision: Decision): string {
  return asSentence(withSum(decision))
}

const VERBS: Record<DecisionKind, string> = {
  note: 'Note',
  approve: 'Approve',
  agree: 'Agree',
  delegate: 'Delegate',
  endorse: 'Endorse',
}

const NAMES_A_THING = /^(£|(the|a|an|this|these)\s)/i

/** Words that name a thing and ask for nothing follow the verb of what is asked: 'the next phase' is 'Approve the next phase'. */
function asked(kind: DecisionKind, words: string): string {
  if (!NAMES_A_THING.test(words)) return words
  return `${VERBS[kind]} ${words.replace(/^[A-Z]/, (letter) => letter.toLowerCase())}`
}

function withSum({ kind, text, amount }: Decision): string {
  const words = asked(kind, trimWords(text).replace(/\.$/, ''))
  return amount === undefined || hasSum({ text, amount })
    ? words
    : `${words} (${printQuantity(amount, '£')})`
}

/** Whether the words of a decision hold its sum. */
function hasSum({ text, amount }: Pick<Decision, 'text' | 'amount'>): boolean {
  return (
    amount !== undefined && trimWords(text).includes(printQuantity({ value: amount.value }, '£'))
  )
}
