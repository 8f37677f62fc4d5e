/** What is typed and not saved yet, by key of the paragraph. */
export type Typed = Readonly<Record<string, string>>

const nameOf = (report: string, section: string) => `milepost:words:${report}:${section}`

/** What was typed here earlier and never reached the server: it was offline, or the page was closed. */
export function readKept(report: string, section: string): Typed {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(report, section)) ?? '{}')
    const entries = Object.entries(Object(kept)).filter(([, text]) => typeof text === 'string')
    return Object.fromEntries(entries.map(([key, text]) => [key, String(text)]))
  } catch {
    return {}
  }
}

/** Keeps it in this browser until it is saved. A browser that keeps nothing loses nothing that stands on the page. */
export function keep(report: string, section: string, typed: Typed): void {
  try {
    if (Object.keys(typed).length === 0) localStorage.removeItem(nameOf(report, section))
    else localStorage.setItem(nameOf(report, section), JSON.stringify(typed))
  } catch {}
}
