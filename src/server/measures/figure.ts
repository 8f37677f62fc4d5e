import 'server-only'
import { DomainError } from '@/domain/errors'
import type { RecordFigureInput } from '@/domain/measures/input'
import type { ServerContext } from '../context'
import type { Id } from '../db/schema/columns'
import type { Tx } from '../db/transaction'
import { findOrganisationId } from './store'

type Said = Pick<
  RecordFigureInput,
  'period' | 'value' | 'qualifier' | 'count' | 'note' | 'isNotReported'
>

/** A figure as its row holds it; what was not reported has neither value nor hedge. */
export function figureColumns(
  { period, value, qualifier, count, note, isNotReported }: Said,
  { today }: ServerContext,
) {
  const given = isNotReported ? {} : { value, qualifier, count }
  return { period, value: null, ...given, note, recordedOn: today }
}

/** The organisation that a figure is of, or null for all; throws INVALID where there is none of that key. */
export async function organisationOf(
  tx: Tx,
  key: string | undefined,
): Promise<Id<'organisation'> | null> {
  if (key === undefined) return null
  const id = await findOrganisationId(tx, key)
  if (id === null)
    throw new DomainError('INVALID', 'Choose one of the organisations.', { field: 'organisation' })
  return id
}

/** The record of a measure in the record of changes: under its programme, or under measures where it is of the service. */
export const measurePath = (programme: string | undefined, measure: string) =>
  programme === undefined ? `measures/${measure}` : `programmes/${programme}/measures/${measure}`
