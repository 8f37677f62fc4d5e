// What this committee was promised, each accounted for: kept, late, moved, withdrawn, or open with its age; overdue where its
// day has passed and nothing accounts for it. What was promised stands in the words in which it was told,
// with the programme that they do not name.
// Source: drafting, "Promises"; "The uncomfortable is said plainly".

import type { ApproximateDate } from '../../dates/approximate-date'
import { isPast } from '../../dates/approximate-window'
import { isOpen } from '../../milestones/milestone'
import { milestoneOf, programmeOf } from '../../portfolio-file/committee-lists'
import type { Milestone, PortfolioFile } from '../../portfolio-file/schema'
import { unnamedProgramme } from '../../promises/about'
import { spokenState } from '../../promises/account'
import type { LedgerEntry } from '../../promises/ledger'
import { ledgerOf } from '../../promises/ledger'
import type { FactRef } from '../../reports/document'
import type { DatedFact } from '../derive-milestone'
import { factOf, programmePath } from '../facts'
import type { Message, Part, Slot } from '../message'
import { readProperName } from '../noun-phrases'
import { printCount } from '../numbers'
import { day, due as dueSlot, engine, happened, part, stored, words } from '../slots'
import { ageSlot, counted, type RegisterMessages, type RegisterRequest, told } from './register'

/** The states in the order in which a committee asks for them. */
const ORDER = ['late', 'overdue', 'moved', 'withdrawn', 'open', 'kept'] as const

/** The states in the order in which they are counted. */
const COUNTED = ['open', 'overdue', 'kept', 'late', 'moved', 'withdrawn'] as const

/** The messages on the promises to the report's committees that are about its programmes or about none. */
export function promiseRegister(request: RegisterRequest): RegisterMessages {
  const { key, committees, programmes, snapshot } = request
  const known = new Set(programmes.map((programme) => programme.key))
  const entries = ledgerOf(snapshot.file, snapshot.asAt).filter(({ promise }) => {
    const about = programmeOf(promise)
    return committees.has(promise.toldTo) && (about === undefined || known.has(about))
  })
  const allIn = (state: (typeof ORDER)[number]) =>
    entries.filter(({ account }) => spokenState(account) === state)
  const inOrder = ORDER.flatMap(allIn)
  const things = COUNTED.flatMap((state): Slot[] => {
    const same = allIn(state)
    const facts = same.map(({ promise }) => ({ path: pathOf(promise) }))
    return same.length === 0 ? [] : [engine(`${printCount(same.length)} ${state}`, facts)]
  })
  const count = counted(
    entries.map(({ promise }) => pathOf(promise)),
    'promise',
  )
  const list: Slot = { as: 'list', slots: things, joiner: 'and' }
  const states = entries.flatMap((entry) => [
    factOf(pathOf(entry.promise), 'state', spokenState(entry.account)),
    ...groundsOf(entry, snapshot.file),
  ])
  const id = `${key}/count`
  return {
    overview:
      entries.length === 0
        ? []
        : [told(id, id, [part('promises-count', { count, things: list })], { inputs: states })],
    lists: [
      {
        name: 'accounts',
        lead: 'lead-register-promises',
        items: inOrder.map((entry) => items(entry, request)),
      },
    ],
  }
}

function pathOf({ key }: LedgerEntry['promise']): string {
  return `promises/${key}`
}

function items(entry: LedgerEntry, request: RegisterRequest): Message[] {
  const { promise, account } = entry
  const path = pathOf(promise)
  const id = `${request.key}/promise/${promise.key}`
  const main = {
    day: day(promise.toldOn, factOf(path, 'toldOn', promise.toldOn)),
    title: stored(promise.text.trim().replace(/\.$/, ''), factOf(path, 'text', promise.text)),
  }
  const programme = programmeSlot(promise, request)
  const { note } = account
  return [
    told(id, path, [
      programme === null
        ? part('promise-told', main)
        : part('promise-told-of', { programme, ...main }),
    ]),
    told(`${id}/account`, path, [accountPart(entry, request)], {
      inputs: account.isDerived
        ? groundsOf(entry, request.snapshot.file)
        : [factOf(`${path}/closed`, 'outcome', account.state)],
    }),
    ...(note === undefined
      ? []
      : [
          told(`${id}/note`, path, [
            part('promise-note', { words: words(note, factOf(`${path}/closed`, 'note', note)) }),
          ]),
        ]),
  ]
}

/** The programme that a promise does not name itself, as it stands inside a sentence. */
function programmeSlot(
  promise: LedgerEntry['promise'],
  { programmes }: RegisterRequest,
): Slot | null {
  const about = unnamedProgramme(promise, programmes)
  return (
    about && stored(readProperName(about.name), factOf(programmePath(about), 'name', about.name))
  )
}

function accountPart({ promise, account }: LedgerEntry, { snapshot }: RegisterRequest): Part {
  const path = pathOf(promise)
  const { state, date } = account
  const due =
    promise.due === undefined
      ? null
      : dueSlot({ date: promise.due, fact: factOf(path, 'due', promise.due) })
  const found = date === undefined ? null : dateOf(promise, date, snapshot.file)
  const isDone = found?.fact.field === 'actual'
  switch (state) {
    case 'kept':
      return found === null
        ? part('promise-kept')
        : part('promise-kept-on', { when: happened(found) })
    case 'late':
      if (due === null) return part('promise-was-late')
      if (!account.isDerived) return part('promise-was-late')
      return found !== null && isDone
        ? part('promise-late-on', { when: happened(found), due })
        : part('promise-late', { due })
    case 'moved':
      if (due === null || found === null) return part('promise-moved')
      return isDone
        ? part('promise-moved-on', { when: happened(found), due })
        : part(isPast(found.date, snapshot.asAt) ? 'promise-moved-past' : 'promise-moved-to', {
            when: dueSlot(found),
            due,
          })
    case 'withdrawn':
      return part('promise-withdrawn')
    case 'open': {
      if (due !== null && account.isDue) return part('promise-overdue', { due })
      const facts = [
        factOf(path, 'toldOn', promise.toldOn),
        factOf('portfolio', 'asAt', snapshot.asAt),
      ]
      return part('promise-open', { age: ageSlot(account.ageDays, facts) })
    }
  }
}

/** The facts of the milestone by which a promise is accounted for. */
function groundsOf({ promise }: LedgerEntry, file: PortfolioFile): FactRef[] {
  const found = milestoneIn(promise, file)
  if (found === null) return []
  const { milestone, path } = found
  const dates = isOpen(milestone) ? (['forecast', 'baseline'] as const) : (['actual'] as const)
  return (['status', ...dates] as const).flatMap((field) => {
    const value = milestone[field]
    return value === undefined ? [] : [factOf(path, field, value)]
  })
}

function milestoneIn(
  promise: LedgerEntry['promise'],
  { programmes }: PortfolioFile,
): { milestone: Milestone; path: string } | null {
  const [owner, key] = (milestoneOf(promise) ?? '').split('/')
  const milestone = programmes
    .find((programme) => programme.key === owner)
    ?.milestones.find((one) => one.key === key)
  return milestone === undefined
    ? null
    : { milestone, path: `programmes/${owner}/milestones/${key}` }
}

/** The date of an account with the fact of the milestone that holds it: when it was done, or is expected. */
function dateOf(
  promise: LedgerEntry['promise'],
  date: ApproximateDate,
  file: PortfolioFile,
): DatedFact | null {
  const found = milestoneIn(promise, file)
  if (found === null) return null
  const { milestone, path } = found
  if (milestone.actual === date) return { date, fact: factOf(path, 'actual', date) }
  if (milestone.forecast === date) return { date, fact: factOf(path, 'forecast', date) }
  const moved = milestone.rebaselines.at(-1)
  if (moved?.to === date)
    return { date, fact: factOf(`${path}/rebaselines/${moved.recordedOn}`, 'to', date) }
  return milestone.baseline === date ? { date, fact: factOf(path, 'baseline', date) } : null
}
