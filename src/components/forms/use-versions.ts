import { type RefObject, useEffect, useRef, useState } from 'react'
import type { DraftValues, FormValues } from '@/domain/form-drafts/input'
import { type Compared, type Comparison, compareVersions } from './compare'
import type { Side } from './conflict'
import { fillForm, focusField, hasField, startOf, valuesOf } from './form-values'
import { valueAt } from './saved-value'

/** What a form stands on: the answers that it started from, and what is known of the record since. */
export interface Basis {
  start: FormValues
  /** What somebody else saved, or the version that a draft was typed over; null: what the page showed. */
  known: unknown
}

export interface Versions {
  basis: RefObject<Basis>
  /** What is to be decided after a conflict; null when there is none. */
  conflict: (Comparison & { takenLabels: string[] }) | null
  chosen: Readonly<Record<string, Side>>
  choose: (field: string, side: Side) => void
  edit: (field: string) => void
  /** Somebody else saved: takes over what only they changed, and asks about what both did. */
  meet: (current: unknown, sent: FormData) => void
  /** The form was saved: it starts anew from what it says. */
  settle: () => void
  /** Goes on with what was typed earlier, over the version that it was typed over. */
  resume: (values: DraftValues, version: number | null) => void
}

/** The versions of one form: what it started from, what it says, and what somebody else saved meanwhile. */
export function useVersions(
  form: RefObject<HTMLFormElement | null>,
  compared: readonly Compared[],
): Versions {
  const basis = useRef<Basis>({ start: {}, known: null })
  const [conflict, setConflict] = useState<Versions['conflict']>(null)
  const [chosen, setChosen] = useState<Versions['chosen']>({})
  useEffect(() => {
    if (form.current !== null) basis.current.start = startOf(form.current)
  }, [form])
  const fill = (values: FormValues) => form.current && fillForm(form.current, values)
  return {
    basis,
    conflict,
    chosen,
    choose(field, side) {
      const values = side === 'theirs' ? conflict?.theirs : conflict?.yours
      fill({ [field]: values?.[field] ?? [] })
      setChosen((before) => ({ ...before, [field]: side }))
    },
    edit: (field) => form.current && focusField(form.current, field),
    meet(current, sent) {
      const { start } = basis.current
      const comparison = compareVersions(compared, { start, yours: valuesOf(sent), current })
      const takenLabels = labelsShown(form.current, compared, comparison.taken)
      basis.current = { start: { ...start, ...comparison.theirs }, known: current }
      fill(comparison.taken)
      setConflict({ ...comparison, takenLabels })
      setChosen({})
    },
    settle() {
      setConflict(null)
      const start = form.current === null ? {} : valuesOf(new FormData(form.current))
      basis.current = { start, known: null }
    },
    resume({ start, typed }, version) {
      basis.current = { start, known: version === null ? null : { version, id: version } }
      fill({ ...emptied(start), ...typed })
    },
  }
}

/** The version that a form stands on, for its draft. */
export function versionOnWhich({ known }: Basis, shown: number | null): number | null {
  const version = valueAt(known, 'version') ?? valueAt(known, 'id')
  return typeof version === 'number' ? version : shown
}

/** Boxes that were ticked at first and are no more. */
const emptied = (values: FormValues): FormValues =>
  Object.fromEntries(Object.keys(values).map((name) => [name, []]))

function labelsShown(
  form: HTMLFormElement | null,
  compared: readonly Compared[],
  taken: FormValues,
): string[] {
  return compared
    .filter(({ field }) => field in taken && form !== null && hasField(form, field))
    .map(({ label }) => label)
}
