// A generated table may stand where its author wants it, or be taken out; what is in it is never theirs. A new draft gives
// it the figures of the day, leaves it out where it was taken out, and says so when they have changed since.
// Source: the drafting page, "Blocks {heading, paragraph, a., i., generated table}" and "Redrafting".

import { DomainError } from '../../errors'
import type { Block, DocumentSection, DraftedSentence, RemovedTable, TableBlock } from '../document'
import { rowsOf } from './lines'
import { placeAfter, withRows } from './section'
import { valuesOf } from './sentence'

/** The rule under which a table is listed among the sentences that are out of date. */
export const TABLE_RULE = 'table'

/** The section without a table, which is kept to be brought back. Throws NOT_FOUND. */
export function deleteTable(section: DocumentSection, key: string): DocumentSection {
  const place = section.blocks.findIndex((one) => isTable(one) && one.key === key)
  const block = section.blocks[place]
  if (block === undefined || !isTable(block)) throw noTable()
  const after = section.blocks[place - 1]?.key ?? null
  const rows = rowsOf(section.blocks.filter((one) => one !== block))
  return withRows(withRemoved(section, [...(section.removed ?? []), { after, block }]), rows)
}

/**
 * The section with a table that was taken out in its place again, as it is drafted now. Throws NOT_FOUND, and CONFLICT
 * where no draft has it any more.
 */
export function bringBackTable(section: DocumentSection, key: string): DocumentSection {
  const found = section.removed?.find(({ block }) => block.key === key)
  if (found === undefined)
    throw new DomainError('NOT_FOUND', 'That table is not among those that were taken out.')
  if (!isDraftedStill(found))
    throw new DomainError(
      'CONFLICT',
      'The report has no figures for that table any more, so it cannot be brought back.',
    )
  const { fresh, block, after } = found
  const left = (section.removed ?? []).filter((one) => one !== found)
  const rows = rowsOf(section.blocks)
  return withRows(
    { ...withRemoved(section, left), arranged: true },
    rows.toSpliced(placeAfter(rows, after), 0, fresh ?? block),
  )
}

/** The section once its author chose for a table that was taken out and has changed since; undefined where there is none. */
export function chooseTable(
  section: DocumentSection,
  key: string,
  side: 'mine' | 'fresh',
): DocumentSection | undefined {
  const found = section.removed?.find(({ block, fresh }) => block.key === key && fresh)
  if (found?.fresh === undefined) return undefined
  if (side === 'fresh') return bringBackTable(section, key)
  const kept = { after: found.after, block: found.fresh }
  const removed = (section.removed ?? []).map((one) => (one === found ? kept : one))
  return withRemoved(section, removed)
}

/** What was taken out, held against a new draft: its figures go with a table that is no longer drafted. */
export function holdTables(
  removed: readonly RemovedTable[],
  drafted: readonly Block[],
): RemovedTable[] {
  return removed.map(({ after, block }) => {
    const fresh = drafted.filter(isTable).find(({ key }) => key === block.key)
    if (fresh === undefined) return { after, block: { ...block, head: [], rows: [], facts: [] } }
    return isSameTable(block, fresh) ? { after, block: fresh } : { after, block, fresh }
  })
}

/** The tables that were taken out and can be brought back. */
export const removedTables = ({ removed = [] }: DocumentSection): RemovedTable[] =>
  removed.filter(isDraftedStill)

/** The section with those tables taken out; an empty list is not kept. */
export function withRemoved(
  { removed: _before, ...section }: DocumentSection,
  removed: readonly RemovedTable[],
): DocumentSection {
  return removed.length === 0 ? section : { ...section, removed: [...removed] }
}

/** A table among sentences: its caption and its rows in words. */
export function tableAsSentence({ key, caption, head, rows, facts }: TableBlock): DraftedSentence {
  const lines = [...head, ...rows].map((row) => row.map(({ text }) => text).join(', '))
  const text = `Table “${caption}”: ${lines.join('; ')}.`
  return { id: key, text, facts, spans: [], forwardLooking: false, rule: TABLE_RULE }
}

export const isTable = (block: { kind: string }): block is TableBlock => block.kind === 'table'

const isDraftedStill = ({ block, fresh }: RemovedTable) => (fresh ?? block).rows.length > 0

function isSameTable(one: TableBlock, other: TableBlock): boolean {
  const said = ({ caption, head, rows }: TableBlock) => JSON.stringify([caption, head, rows])
  return said(one) === said(other) && valuesOf(one) === valuesOf(other)
}

const noTable = () =>
  new DomainError(
    'NOT_FOUND',
    'The report has no such table any more. Reload the page to see it as it is now.',
  )
