/** What was typed under a name; '' when the form has no such field. */
export function typed(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** What was chosen under a name, when it is one of the words; undefined when nothing was. */
export function chosen<Word extends string>(
  form: FormData,
  name: string,
  words: readonly Word[],
): Word | undefined {
  return words.find((word) => word === form.get(name))
}

/** Everything that was ticked under a name. */
export function ticked(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value) => typeof value === 'string')
}

/** What a form sees for itself before it asks the server: a choice that was not made. */
export class Refusal extends Error {
  readonly field: string
  constructor(field: string, message: string) {
    super(message)
    this.field = field
  }
}

/** The choice, or a refusal that says what to choose. */
export function required<Word>(choice: Word | undefined, field: string, ask: string): Word {
  if (choice === undefined) throw new Refusal(field, ask)
  return choice
}
