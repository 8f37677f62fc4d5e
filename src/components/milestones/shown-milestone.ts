/** What a milestone's form is given: enough to name it, and the version that its page showed. */
export interface ShownMilestone {
  programme: string
  key: string
  name: string
  version: number
}

/** The page of the programme, saying what was just recorded of the milestone. */
export function afterwards(
  { programme }: Pick<ShownMilestone, 'programme'>,
  what: string,
  key: string,
): string {
  return `/programmes/${programme}?recorded=${what}.${key}`
}

/** Where a form of the milestone keeps what is typed into it. */
export function draftOf({ programme, key, version }: ShownMilestone, form: string) {
  return { name: `programmes/${programme}/milestones/${key}/${form}`, version }
}
