// What the record gives otherwise than this committee was told of a thing that has its name still: each field that a reader
// follows, with both values. Nothing here is left to the rule of one kind, so that a change that no rule has a sentence for
// is found as well. Source: drafting, "derive: what changed since the last report published to THIS committee".

import type { Milestone, Programme, Risk } from '../portfolio-file/schema'

/** One field of one thing; `before` and `after` are as recorded, undefined where nothing was or is. They are not the same. */
export interface Amendment {
  thing: 'milestone' | 'risk'
  path: string
  /** The entry of the thing's own list that the field stands in. */
  entry?: string
  title: { field: 'name' | 'title'; text: string }
  field: string
  /** 'the cause of' */
  what: string
  before: string | undefined
  after: string | undefined
}

/** The fields of a milestone that a reader follows, and what each is called before "the milestone". */
const MILESTONE_FIELDS = [
  ['baseline', 'the first promise of'],
  ['element', 'the scope of'],
  ['condition', 'the condition of'],
  ['conditions', 'the conditions of'],
  ['wording', 'the words on the date of'],
  ['reason', 'the reason for'],
] as const satisfies readonly (readonly [keyof Milestone, string])[]

/** The same of a risk. */
const RISK_FIELDS = [
  ['owner', 'the owner of'],
  ['cause', 'the cause of'],
  ['event', 'the event of'],
  ['effect', 'the effect of'],
  ['mitigation', 'the mitigation of'],
  ['targetDate', 'the target date of'],
] as const satisfies readonly (readonly [keyof Risk, string])[]

/** What is still of interest once a milestone is done: no longer what had to come first, or how its date was put. */
const FIELDS_OF_DONE = MILESTONE_FIELDS.filter(
  ([field]) => field !== 'condition' && field !== 'wording',
)

/** Every field of the milestones and open risks of `now` that is not as it was in `told`, in the order of the record. */
export function listAmendments(told: Programme, now: Programme): Amendment[] {
  const at = `programmes/${now.key}`
  return [
    ...now.milestones.flatMap((one) => {
      const before = told.milestones.find(({ key }) => key === one.key)
      const isOver = before === undefined || [before, one].every(isCancelled)
      const about = {
        thing: 'milestone',
        path: `${at}/milestones/${one.key}`,
        title: { field: 'name', text: one.name },
      } as const
      const fields = isDone(one) ? FIELDS_OF_DONE : MILESTONE_FIELDS
      if (isOver) return []
      return [...amendedFields(fields, about, before, one), ...newReason(about, before, one)]
    }),
    ...now.risks.flatMap((one) => {
      const before = told.risks.find(({ key }) => key === one.key)
      const isOver = before === undefined || one.status === 'closed' || one.status === 'removed'
      const about = {
        thing: 'risk',
        path: `${at}/risks/${one.key}`,
        title: { field: 'title', text: one.title },
      } as const
      return isOver ? [] : amendedFields(RISK_FIELDS, about, before, one)
    }),
  ]
}

/** The reason of the latest forecast, where the milestone itself gives another one and neither was told. */
function newReason(
  about: Pick<Amendment, 'thing' | 'path' | 'title'>,
  before: Milestone,
  now: Milestone,
): Amendment[] {
  const latest = now.forecasts.at(-1)
  const known = [now.reason, before.reason, ...before.forecasts.map(({ reason }) => reason)]
  if (latest?.reason === undefined || known.includes(latest.reason)) return []
  const entry = `${about.path}/forecasts/${latest.recordedOn}`
  const shared = { ...about, entry, field: 'reason', what: 'the reason for' }
  return [{ ...shared, before: undefined, after: latest.reason }]
}

function isCancelled({ status }: Milestone): boolean {
  return status === 'cancelled'
}

function isDone({ status, actual }: Milestone): boolean {
  const isDated = status === undefined && actual !== undefined
  return isDated || status === 'done' || status === 'done-with-conditions'
}

type Texts<Field extends string> = { readonly [field in Field]?: string | undefined }

function amendedFields<Field extends string>(
  fields: readonly (readonly [Field, string])[],
  about: Pick<Amendment, 'thing' | 'path' | 'title'>,
  was: Texts<NoInfer<Field>>,
  is: Texts<NoInfer<Field>>,
): Amendment[] {
  return fields.flatMap(([field, what]) => {
    const [before, after] = [was[field], is[field]]
    return before?.trim() === after?.trim() ? [] : [{ ...about, field, what, before, after }]
  })
}
