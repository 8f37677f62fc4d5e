import type { FormValues } from '@/domain/form-drafts/input'

/** Everything that a form says now, by the names of its fields. */
export function valuesOf(form: FormData): FormValues {
  const values: FormValues = {}
  for (const [name, value] of form) {
    if (typeof value !== 'string') continue
    values[name] = [...(values[name] ?? []), value.replaceAll('\r\n', '\n')]
  }
  return values
}

/** Everything that a form says at first, whatever was typed into it before the page came alive. */
export function startOf(form: HTMLFormElement): FormValues {
  const blank = form.cloneNode(true)
  if (!(blank instanceof HTMLFormElement)) return {}
  blank.reset()
  return valuesOf(new FormData(blank))
}

const TRIES = 5

/**
 * Puts values into the fields of a form as if they had been typed. A field that only appears through another one is
 * filled when it is there.
 */
export function fillForm(form: HTMLFormElement, values: FormValues, tries = TRIES): void {
  const names = Object.keys(values)
  for (const name of names) for (const field of fieldsNamed(form, name)) fill(field, values[name])
  const missing = names.filter((name) => fieldsNamed(form, name).length === 0)
  if (missing.length === 0 || tries === 0) return
  const rest = Object.fromEntries(missing.map((name) => [name, values[name] ?? []]))
  requestAnimationFrame(() => fillForm(form, rest, tries - 1))
}

/** Whether the form has a field of that name at this moment. */
export function hasField(form: HTMLFormElement, name: string): boolean {
  return fieldsNamed(form, name).length > 0
}

/** Brings the first field of that name to the reader, with the focus in it. */
export function focusField(form: HTMLFormElement, name: string): void {
  const asked = document.getElementById(name)
  const field = asked !== null && form.contains(asked) ? asked : fieldsNamed(form, name)[0]
  field?.scrollIntoView({ block: 'center' })
  field?.focus({ preventScroll: true })
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

function fieldsNamed(form: HTMLFormElement, name: string): Field[] {
  return Array.from(form.elements)
    .filter(isField)
    .filter((field) => field.name === name)
}

const isField = (element: Element): element is Field =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement

function fill(field: Field, [text = '', ...more]: readonly string[] = []): void {
  if (field instanceof HTMLInputElement && ['radio', 'checkbox'].includes(field.type)) {
    const isChosen = [text, ...more].includes(field.value)
    if (field.checked === isChosen) return
    if (isChosen || field.type === 'checkbox') field.click()
    else field.checked = false
    return
  }
  if (field.value === text) return
  setterOf(field)?.call(field, text)
  const kind = field instanceof HTMLSelectElement ? 'change' : 'input'
  field.dispatchEvent(new Event(kind, { bubbles: true }))
}

/** The browser's own setter: React puts one of its own on the element, and would take the change for none. */
function setterOf(field: Field) {
  return Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set
}
