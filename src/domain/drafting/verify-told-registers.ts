// Which word a sentence of a register may have, held against the register of the last report: what was promised and asked
// for, and how many of a kind there were. Source: drafting, "Promises"; gates 3 and 8.

import { milestoneOf } from '../portfolio-file/committee-lists'
import { unnamedProgramme } from '../promises/about'
import { spokenState } from '../promises/account'
import { type LedgerEntry, ledgerOf } from '../promises/ledger'
import { madeOnce } from '../remembered'
import type { FactRef, Sentence } from '../reports/document'
import { readPlaces } from './verify-places'
import {
  hasPassed,
  type LastTold,
  milestoneTold,
  printedIn,
  scoreIn,
  thingTold,
  wasTold,
} from './verify-told-record'
import { CHANGED, EITHER, type Judge, NEWS, SAME } from './verify-told-words'

/** The words that a sentence of a register may have, by its kind. */
export const REGISTER_JUDGES: Readonly<Record<string, Judge>> = {
  count: judgeCount,
  'count-across': judgeCount,
  'promises-count': (sentence, last) => {
    const cited = pathsOf(sentence.facts).filter((path) => path.startsWith('promises/'))
    const isKnown = cited.every((path) => entryTold(last, path) !== undefined)
    if (!isKnown || !countsOf(sentence, last)) return NEWS
    return cited.length === ledgerTold(last).size ? SAME : EITHER
  },
  'promise-told': judgePromise,
  'promise-told-of': judgePromise,
  'promise-late': (sentence, last) => (wasLate(sentence, last) ? SAME : NEWS),
  'promise-overdue': (sentence, last) => (wasOverdue(sentence, last) ? SAME : NEWS),
  'promise-moved': (sentence, last) => {
    const entry = entryTold(last, pathIn(sentence))
    return entry?.account.state === 'moved' && entry.account.date === undefined ? SAME : NEWS
  },
  'promise-moved-to': (sentence, last) => {
    const when = printedIn(sentence).find(({ path }) => !path.startsWith('promises/'))?.value
    const entry = entryTold(last, pathIn(sentence))
    const isSame = wasInState(sentence, last, 'moved') && entry?.account.date === when
    return isSame ? SAME : CHANGED
  },
  'promise-moved-past': (sentence, last) => {
    const when = printedIn(sentence).find(({ path }) => !path.startsWith('promises/'))?.value
    const entry = entryTold(last, pathIn(sentence))
    const isSame = wasInState(sentence, last, 'moved') && entry?.account.date === when
    return isSame && hasPassed(when ?? '', last.on) ? SAME : NEWS
  },
  'action-asked': (sentence, last) =>
    actionTold(sentence, last) !== undefined && areTold(sentence, last) ? SAME : NEWS,
  'action-owner': judgeOwner,
  'action-unowned': judgeOwner,
  'action-answered': (sentence, last) => {
    const answer = actionTold(sentence, last)?.get('answer')
    const held: ReadonlyMap<string, unknown> = new Map(Object.entries(answer ?? {}))
    const isSame = printedIn(sentence).every(({ field = '', value }) => held.get(field) === value)
    return answer !== undefined && isSame ? SAME : NEWS
  },
  'action-unanswered': (sentence, last) => {
    const told = actionTold(sentence, last)
    return told !== undefined && told.get('answer') === undefined ? EITHER : NEWS
  },
}

function pathsOf(facts: readonly FactRef[]): string[] {
  return [...new Set(facts.map(({ path }) => path))]
}

/** The promise or action of a sentence; one that prints none of its fields has it in its id. */
function pathIn({ facts, id }: Sentence): string {
  const cited = facts.map(({ path }) => /^(?:promises|actions)\/[^/]+/.exec(path)?.[0])
  const [, list, key] = /\/(promise|action)\/([^/]+)/.exec(id) ?? []
  return cited.find((path) => path !== undefined) ?? `${list}s/${key}`
}

/** The action of a sentence, where the last report had it as one that was not closed. */
function actionTold(sentence: Sentence, last: LastTold) {
  const told = thingTold(last, pathIn(sentence))
  return told?.get('closedOn') === undefined ? told : undefined
}

function areTold(sentence: Sentence, last: LastTold): boolean {
  return printedIn(sentence).every((fact) => wasTold(last, fact))
}

/** A promise told again, with the programme that was named beside it then, or with none. */
function judgePromise(sentence: Sentence, last: LastTold) {
  const entry = entryTold(last, pathIn(sentence))
  const before = entry && unnamedProgramme(entry.promise, last.file.programmes)
  const isNamedAgain = (before != null) === (sentence.rule === 'promise-told-of')
  return isNamedAgain && areTold(sentence, last) ? SAME : NEWS
}

const ledgerTold = madeOnce(
  ({ file, on }: LastTold) =>
    new Map<string, LedgerEntry>(
      ledgerOf(file, on).map((one) => [`promises/${one.promise.key}`, one]),
    ),
)

function entryTold(last: LastTold, path: string): LedgerEntry | undefined {
  return ledgerTold(last).get(path)
}

function wasInState(sentence: Sentence, last: LastTold, state: string): boolean {
  const entry = entryTold(last, pathIn(sentence))
  const due = sentence.facts.find(({ field }) => field === 'due')?.value
  return entry?.account.state === state && entry.promise.due === due
}

/** Whether the promise was told as late and not done; what somebody recorded as late is told as over. */
function wasLate(sentence: Sentence, last: LastTold): boolean {
  const entry = entryTold(last, pathIn(sentence))
  const [programme, key] = (entry && milestoneOf(entry.promise))?.split('/') ?? []
  const milestone = milestoneTold(last, `programmes/${programme}/milestones/${key}`)
  const isOpen = entry?.account.isDerived === true && milestone?.state !== 'done'
  return isOpen && wasInState(sentence, last, 'late')
}

/** Whether the promise was told as due then and not recorded as kept. */
function wasOverdue(sentence: Sentence, last: LastTold): boolean {
  const entry = entryTold(last, pathIn(sentence))
  const isSaid = entry !== undefined && spokenState(entry.account) === 'overdue'
  return isSaid && wasInState(sentence, last, 'open')
}

/** Whether as many of the promises as are counted in each state were in it. */
function countsOf(sentence: Sentence, last: LastTold): boolean {
  const [whole, ...parts] = readPlaces(sentence) ?? []
  const before = pathsOf(whole?.facts ?? []).map((path) => {
    const entry = entryTold(last, path)
    return entry && spokenState(entry.account)
  })
  return parts.every(({ text, facts }) => {
    const state = text.split(' ').at(-1)
    return before.filter((one) => one === state).length === pathsOf(facts).length
  })
}

/** The owner of an action, with when it is due: what is overdue has another age in each report. */
function judgeOwner(sentence: Sentence, last: LastTold) {
  const told = actionTold(sentence, last)
  if (told === undefined) return NEWS
  const field = (name: string) => printedIn(sentence).find((one) => one.field === name)
  const [due, owner] = [field('due'), sentence.facts.find((one) => one.field === 'owner')]
  const isDueSame = (told.get('due') ?? undefined) === due?.value
  if (/\bago\b/.test(sentence.text) || !isDueSame) return NEWS
  const isPast = /\bit was due\b/.test(sentence.text)
  const wasPast = due?.value !== undefined && hasPassed(due.value, last.on)
  const wasLate = wasPast && told.get('answer') === undefined
  if (isPast !== wasPast || wasLate || (told.get('owner') ?? undefined) !== owner?.value)
    return NEWS
  return owner === undefined || personTold(sentence, last) ? SAME : NEWS
}

function personTold({ facts }: Sentence, { file }: LastTold): boolean {
  return facts
    .filter(({ path }) => path.startsWith('people/'))
    .every(({ path, field = '', value }) => {
      const person = file.people.find(({ key }) => path === `people/${key}`)
      return new Map<string, unknown>(Object.entries(person ?? {})).get(field) === value
    })
}

type Held = (told: ReadonlyMap<string, unknown>, last: LastTold) => boolean

const isOpen: Held = (told) => !['closed', 'removed'].includes(String(told.get('status')))
const isCarried: Held = (told) => told.get('closedOn') === undefined

const COUNTED: readonly (readonly [RegExp, Held])[] = [
  [
    / above the target score/,
    (told, last) => isOpen(told, last) && (scoreIn(told) ?? 0) > Number(told.get('targetScore')),
  ],
  [
    / overdue/,
    (told, last) =>
      isCarried(told, last) &&
      told.get('answer') === undefined &&
      hasPassed(String(told.get('due') ?? ''), last.on),
  ],
  [/ open\b/, isOpen],
  [
    /^\S+ actions? .*outstanding/,
    (told, last) => isCarried(told, last) && told.get('kind') === 'action',
  ],
  [/ outstanding/, (told, last) => isCarried(told, last) && told.get('kind') === 'question'],
  [/ sought/, (told) => (told.get('outcome') ?? null) === null],
]

/** Everything of a kind that the last report held, by its path. */
const allTold = madeOnce(({ file }: LastTold) => {
  const ofProgrammes = file.programmes.flatMap(({ key, risks, decisions }) => [
    ...risks.map((one) => `programmes/${key}/risks/${one.key}`),
    ...decisions.map((one) => `programmes/${key}/decisions/${one.key}`),
  ])
  return [...ofProgrammes, ...file.actions.map(({ key }) => `actions/${key}`)]
})

const LIST = /^actions\/|\/(risks|decisions)\//

/** A count stands unchanged where just the things that it counts were told so. */
function judgeCount(sentence: Sentence, last: LastTold) {
  const [counted] = readPlaces(sentence) ?? []
  const holds = COUNTED.find(([state]) => state.test(sentence.text))?.[1]
  if (counted === undefined || holds === undefined) return NEWS
  const wasSo = (path: string) => {
    const told = thingTold(last, path)
    return told !== undefined && holds(told, last)
  }
  const paths = pathsOf(counted.facts)
  if (!paths.every(wasSo)) return NEWS
  const list = LIST.exec(paths[0] ?? '')?.[0]
  const others = allTold(last).filter((path) => LIST.exec(path)?.[0] === list && wasSo(path))
  return others.length === paths.length ? SAME : EITHER
}
