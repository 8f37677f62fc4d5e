const FORMATS = [
  { format: 'docx', label: 'Word' },
  { format: 'html', label: 'HTML page' },
  { format: 'markdown', label: 'Markdown' },
  { format: 'json', label: 'JSON with facts' },
] as const

/** The report in other forms; all of them say the same. */
export function Downloads({ report, isDraft }: { report: string; isDraft: boolean }) {
  return (
    <nav aria-label="Downloads" className="no-print grid gap-1">
      <h2 className="font-semibold">Download</h2>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {FORMATS.map(({ format, label }) => (
          <li key={format}>
            <a href={`/reports/${report}/export?format=${format}`} download>
              {label}
            </a>
          </li>
        ))}
      </ul>
      {isDraft && <p className="hint text-sm">The names of these files say DRAFT.</p>}
    </nav>
  )
}
