// "Ann Author is editing this section": whoever has a section open says so every ten seconds, in an empty form draft of
// that name, which is nobody else's words and is thrown away. Source: the drafting page, "Editor".

/** The name of the form draft that says that a section is open: `editing/reports/update/police-itm`. */
export function presenceForm(report: string, section: string): string {
  return `editing/reports/${report}/${section}`
}

/**
 * What is said of them; '' when nobody else is there.
 * @example editingInWords(['Ann Author', 'Sam Second']) // 'Ann Author and Sam Second are editing this section.'
 */
export function editingInWords(names: readonly string[]): string {
  const [first, ...rest] = [...new Set(names)]
  if (first === undefined) return ''
  const last = rest.pop()
  if (last === undefined) return `${first} is editing this section.`
  return `${[first, ...rest].join(', ')} and ${last} are editing this section.`
}
