/** What is typed and not saved yet, by key of the paragraph. */
export type Typed = Readonly<Record<string, string>>

export const hasWords = (typed: Typed) => Object.keys(typed).length > 0

const nameOf = (report: string, section: string) => `milepost:words:${report}:${section}`

/** What was typed here earlier and never reached the server: it was offline, or the page was loaded again. */
export function readKept(report: string, section: string): Typed {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(nameOf(report, section)) ?? '{}')
    const entries = Object.entries(Object(kept)).filter(([, text]) => typeof text === 'string')
    return Object.fromEntries(entries.map(([key, text]) => [key, String(text)]))
  } catch {
    return {}
  }
}

/** Keeps it in this window until it is saved, for nobody else who uses the browser. */
export function keep(report: string, section: string, typed: Typed): void {
  try {
    if (hasWords(typed)) sessionStorage.setItem(nameOf(report, section), JSON.stringify(typed))
    else sessionStorage.removeItem(nameOf(report, section))
  } catch {}
}
