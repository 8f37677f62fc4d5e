// What a report promises: every sentence of it that looks forward and states a fact, once for each milestone that it dates.
// What Members are asked is no promise to them, nor is what a programme depends on; what an author says will be done is one.
// The id of a sentence names its subject, so the same promise is found again in another report.
// Source: drafting, "Promises: every forward-looking sentence of a published report becomes a promise (what, when, …)".

import type { ApproximateDate } from '../dates/approximate-date'
import type { Day } from '../dates/day'
import { isAuthored, isOfAuthor } from '../reports/blocks/sentence'
import { splitSentences } from '../reports/blocks/split-sentences'
import type {
  DocumentSection,
  ListItem,
  ParagraphBlock,
  ReportDocument,
  Sentence,
} from '../reports/document'
import { dueInWords, isPromiseInWords } from './author-words'
import { dueOf } from './due-of'

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
  const asAt = document.header?.dataAsAt
  const found = document.sections.flatMap((section) =>
    section.blocks.flatMap((block) =>
      block.kind === 'paragraph'
        ? [block, ...block.items].flatMap((line) =>
            line.sentences.flatMap((sentence) =>
              promisesIn(sentence, { section, block, line, asAt }),
            ),
          )
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

/** Whether two promises are of the same milestone, or where they are of none, of the same sentence or an author's same words. */
export function isSameSubject(
  a: Pick<ReportPromise, 'milestone' | 'sentence' | 'text'>,
  b: Pick<ReportPromise, 'milestone' | 'sentence' | 'text'>,
): boolean {
  if (IN_WORDS.test(a.sentence) && IN_WORDS.test(b.sentence)) return a.text === b.text
  return a.milestone === undefined && b.milestone === undefined
    ? a.sentence === b.sentence
    : a.milestone === b.milestone
}

/** Where a sentence stands; its line is the paragraph's own or an item of it. */
interface Place {
  section: DocumentSection
  block: ParagraphBlock
  line: ParagraphBlock | ListItem
  asAt: Day | undefined
}

/** What looks forward and promises nothing: what is asked, what something depends on, and why. */
const NO_PROMISE: ReadonlySet<string> = new Set([
  'decision',
  'decision-to',
  'decision-elsewhere',
  'decision-elsewhere-to',
  'depends-on',
  'reason',
])

function promisesIn(sentence: Sentence, place: Place): ReportPromise[] {
  const { forwardLooking, id, facts } = sentence
  if (!forwardLooking || facts.length === 0 || NO_PROMISE.has(ruleOf(sentence)))
    return isOfAuthor(sentence) || isAuthored(sentence) ? promisesInWords(sentence, place) : []
  const paragraph = String(place.block.number)
  const milestones = [...new Set(facts.flatMap(({ path }) => partOf(path, MILESTONE) ?? []))]
  const [only] = milestones
  if (only === undefined) {
    const about = facts.flatMap(({ path }) => partOf(path, PROGRAMME) ?? []).at(0)
    const programme = place.section.programme ?? about
    return [
      {
        ...{ sentence: id, paragraph, text: textOf(sentence, place) },
        ...(programme === undefined ? {} : { programme }),
        ...dated(sentence, facts),
      },
    ]
  }
  return milestones.map((milestone) => ({
    sentence: milestones.length === 1 ? id : `${id} ${milestone}`,
    paragraph,
    text: textOf(sentence, place),
    programme: milestone.slice(0, milestone.indexOf('/')),
    milestone,
    ...dated(
      milestones.length === 1 ? sentence : { text: '', facts },
      facts.filter(({ path }) => partOf(path, MILESTONE) === milestone),
    ),
  }))
}

/** The id of a promise in an author's words: the place of their sentence, and which sentence of it. */
const IN_WORDS = /\/words-\d+$/

function promisesInWords({ id, text }: Sentence, { section, block, asAt }: Place): ReportPromise[] {
  return splitSentences(text).flatMap((piece, at) => {
    if (!isPromiseInWords(piece, asAt)) return []
    const { programme } = section
    const due = dueInWords(piece, asAt)
    return [
      {
        ...{ sentence: `${id}/words-${at + 1}`, paragraph: String(block.number), text: piece },
        ...(programme === undefined ? {} : { programme }),
        ...(due === undefined ? {} : { due }),
      },
    ]
  })
}

function dated(...given: Parameters<typeof dueOf>): Pick<ReportPromise, 'due'> {
  const due = dueOf(...given)
  return due === undefined ? {} : { due }
}

function ruleOf({ rule, edit }: Sentence): string {
  return edit?.base.rule ?? rule
}

/** The words as published, with those before them without which they could not be understood. */
function textOf(sentence: Sentence, { section, block, line }: Place): string {
  const rule = ruleOf(sentence)
  const before = rule.startsWith('risk-target')
    ? riskOf(sentence, section)
    : rule === 'benefit' && line !== block
      ? block.sentences.at(-1)
      : undefined
  return before === undefined ? sentence.text : `${before.text} ${sentence.text}`
}

/** The sentence that tells the risk whose target score this is. */
function riskOf({ id }: Sentence, { blocks }: DocumentSection): Sentence | undefined {
  const risk = id.replace(/\/target$/, '')
  return blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [block, ...block.items] : []))
    .flatMap(({ sentences }) => sentences)
    .find((one) => one.id === risk || one.members?.includes(risk))
}

const PROGRAMME = /^programmes\/([^/]+)/
const MILESTONE = /^programmes\/([^/]+)\/milestones\/([^/]+)/

function partOf(path: string, pattern: RegExp): string | undefined {
  return pattern.exec(path)?.slice(1).join('/')
}
