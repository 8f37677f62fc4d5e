// Two drafts side by side: what is in both is paired by its name, wherever it stands; of one name the first with the first.
// Source: the drafting page, "Word, HTML, PDF": "real tracked insertions and deletions".

/** Two lists as one: what is in the later in its order, what is in the earlier alone after what it stood behind. */
export function weave<One>(
  before: readonly One[],
  after: readonly One[],
  idOf: (one: One) => string,
): { before: One | null; after: One | null }[] {
  const left = [...before]
  const woven = after.map((one): { before: One | null; after: One | null } => {
    const at = left.findIndex((earlier) => idOf(earlier) === idOf(one))
    const [earlier = null] = at < 0 ? [] : left.splice(at, 1)
    return { before: earlier, after: one }
  })
  before.forEach((gone, at) => {
    if (woven.some((one) => one.before === gone)) return
    const behind = woven.findIndex((one) => one.before !== null && one.before === before[at - 1])
    woven.splice(behind + 1, 0, { before: gone, after: null })
  })
  return woven
}

/** Of which draft something is: of both, of the later alone, or of the earlier alone. */
export function draftOf({ before, after }: { before: unknown; after: unknown }): Draft {
  if (before === null) return 'added'
  return after === null ? 'removed' : 'kept'
}

export type Draft = 'kept' | 'added' | 'removed'
