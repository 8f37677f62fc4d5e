// What a report promises: every sentence of it that looks forward and states a fact, once for each milestone that it dates.
// The id of a sentence names its subject, so the same promise is found again in another report. Source: drafting, "Promises:
// every forward-looking sentence of a published report becomes a promise (what, when, told to whom, which paragraph)".

import { type ApproximateDate, readApproximateDate } from '../dates/approximate-date'
import type { FactRef, ReportDocument, Sentence } from '../reports/document'

/** `milestone` is 'programme-key/milestone-key'; `paragraph` the number that is printed. */
export interface ReportPromise {
  sentence: string
  paragraph: string
  text: string
  programme?: string | undefined
  milestone?: string | undefined
  due?: ApproximateDate | undefined
}

/**
 * The promises of a report, in the order of its paragraphs; a subject that it speaks of twice is promised once.
 * @example promisesOf(document) // [{ sentence: 'sourcing-2020/milestone/contract-go-live', paragraph: '8', … }]
 */
export function promisesOf(document: ReportDocument): ReportPromise[] {
  const found = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'paragraph'
        ? [block.sentences, ...block.items.map(({ sentences }) => sentences)]
            .flat()
            .flatMap((sentence) => promisesIn(sentence, String(block.number)))
        : [],
    ),
  )
  return [
    ...new Map(found.toReversed().map((promise) => [promise.sentence, promise])).values(),
  ].toReversed()
}

/** Whether two promises to one committee are one: of the same subject, for the same date, or without one in the same words. */
export function isSamePromise(
  a: Omit<ReportPromise, 'paragraph'>,
  b: Omit<ReportPromise, 'paragraph'>,
): boolean {
  if (!isSameSubject(a, b) || a.due !== b.due) return false
  return a.due !== undefined || a.milestone !== undefined || a.text === b.text
}

/** Whether two promises are of the same milestone, or where they are of none, of the same sentence. */
export function isSameSubject(
  a: Pick<ReportPromise, 'milestone' | 'sentence'>,
  b: Pick<ReportPromise, 'milestone' | 'sentence'>,
): boolean {
  return a.milestone === undefined && b.milestone === undefined
    ? a.sentence === b.sentence
    : a.milestone === b.milestone
}

function promisesIn(sentence: Sentence, paragraph: string): ReportPromise[] {
  if (!sentence.forwardLooking || sentence.facts.length === 0) return []
  const { id, text, facts } = sentence
  const milestones = [...new Set(facts.flatMap(({ path }) => partOf(path, MILESTONE) ?? []))]
  if (milestones.length === 0) {
    const programme = facts.flatMap(({ path }) => partOf(path, PROGRAMME) ?? []).at(0)
    return [{ sentence: id, paragraph, text, ...(programme === undefined ? {} : { programme }) }]
  }
  return milestones.map((milestone) => {
    const due = dueIn(facts, milestone)
    return {
      sentence: milestones.length === 1 ? id : `${id} ${milestone}`,
      paragraph,
      text,
      programme: milestone.slice(0, milestone.indexOf('/')),
      milestone,
      ...(due === undefined ? {} : { due }),
    }
  })
}

const PROGRAMME = /^programmes\/([^/]+)/
const MILESTONE = /^programmes\/([^/]+)\/milestones\/([^/]+)/

function partOf(path: string, pattern: RegExp): string | undefined {
  return pattern.exec(path)?.slice(1).join('/')
}

/** The date that the sentence gives: the forecast, else the re-baselined date, else the baseline. */
function dueIn(facts: readonly FactRef[], milestone: string): ApproximateDate | undefined {
  const own = facts.filter(({ path }) => partOf(path, MILESTONE) === milestone)
  const values = ['forecast', 'to', 'baseline'].map(
    (field) => own.find((fact) => fact.field === field)?.value,
  )
  const reading = readApproximateDate(values.find((value) => value !== undefined) ?? '')
  return reading.ok ? reading.date : undefined
}
