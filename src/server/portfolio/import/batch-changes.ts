import {
  type BatchAddition,
  type BatchChange,
  type BatchChanges,
  fieldsThatChanged,
} from '@/domain/imports/batch'
import type { Changes } from './changes'
import type { ImportPlan, ProgrammeParts } from './plan'

type Where = Pick<BatchAddition, 'list' | 'programme' | 'milestone'>

/** Kept in lists of their own, beside what they belong to; a forecast of today stands for the last of its list. */
const APART: Record<string, readonly string[]> = {
  programmes: ['names', 'milestones', 'ratings', 'risks', 'events', 'decisions', 'measures'],
  milestones: ['forecast', 'forecasts', 'rebaselines', 'recordedOn'],
  risks: ['recordedOn'],
  events: ['recordedOn'],
}

const OF_MILESTONE = ['forecasts', 'rebaselines']

/** What a plan adds and changes, as it is kept of the batch. */
export function batchChangesOf(plan: ImportPlan): BatchChanges {
  const { parts, programmes, measures, ...registers } = plan
  const all = [
    ...Object.entries(registers).map(([list, changes]) => entriesOf({ list }, changes)),
    entriesOf({ list: 'programmes' }, programmes),
    ...Object.entries(measures).map(([list, changes]) => entriesOf({ list }, changes)),
    ...parts.flatMap(entriesOfProgramme),
  ]
  return {
    added: all.flatMap(({ added }) => added),
    changed: all.flatMap(({ changed }) => changed),
  }
}

function entriesOfProgramme({ programme, names, milestones, facts, measures }: ProgrammeParts) {
  const lists: Record<string, Changes<object>> = { names, ...milestones, ...facts, ...measures }
  return Object.entries(lists).map(([list, changes]) => entriesOf({ list, programme }, changes))
}

function entriesOf(
  where: Where,
  { added, changed }: Changes<object>,
): { added: BatchAddition[]; changed: BatchChange[] } {
  const apart = APART[where.list] ?? []
  return {
    added: added.map(({ item }) => ({
      ...where,
      ...(OF_MILESTONE.includes(where.list) && milestoneOf(item)),
      key: keyOf(item),
      item: Object.fromEntries(Object.entries(item).filter(([field]) => !apart.includes(field))),
    })),
    changed: changed
      .map(({ before, after }) => ({
        ...where,
        key: keyOf(after),
        fields: fieldsThatChanged(before, after, apart),
      }))
      .filter(({ fields }) => fields.length > 0),
  }
}

function keyOf(item: object): string {
  const key: unknown = Reflect.get(item, 'key')
  return typeof key === 'string' ? key : ''
}

/** A forecast and a re-baseline name their milestone. */
function milestoneOf(item: object): { milestone?: string } {
  const milestone: unknown = Reflect.get(item, 'milestone')
  return typeof milestone === 'string' ? { milestone } : {}
}
