import { Disclosure } from '@/components/ui/disclosure'
import type { ReportFile } from '@/domain/reports/views'

const FORMATS = [
  { format: 'docx', label: 'Word' },
  { format: 'html', label: 'HTML page' },
  { format: 'markdown', label: 'Markdown' },
  { format: 'json', label: 'JSON with facts' },
  { format: 'pdf', label: 'PDF' },
] as const

interface DownloadsProps {
  report: string
  isDraft: boolean
  hasPdf: boolean
  /** What is kept as it was published. */
  files: readonly ReportFile[]
}

/** The report in other forms; all of them say the same. */
export function Downloads({ report, isDraft, hasPdf, files }: DownloadsProps) {
  return (
    <nav aria-label="Downloads" className="no-print grid gap-1">
      <h2 className="font-semibold">Download</h2>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {FORMATS.filter(({ format }) => hasPdf || format !== 'pdf').map(({ format, label }) => (
          <li key={format}>
            <a href={`/reports/${report}/export?format=${format}`}>{label}</a>
          </li>
        ))}
      </ul>
      {!hasPdf && (
        <p className="hint text-sm">
          For a PDF, print this page from your browser and choose “Save as PDF”.
        </p>
      )}
      {isDraft && <p className="hint text-sm">The names of these files say DRAFT.</p>}
      {files.length > 0 && <Seals files={files} />}
    </nav>
  )
}

/** For those who want to prove that a file is the one that was published. */
function Seals({ files }: { files: readonly ReportFile[] }) {
  return (
    <Disclosure summary="How to check that a file is the published one">
      <div className="grid gap-2 text-sm">
        <p>Each file is kept as it was published. Its SHA-256 is:</p>
        <dl className="grid gap-2">
          {FORMATS.map(({ format, label }) => {
            const file = files.find((kept) => kept.format === format)
            return (
              file && (
                <div key={format}>
                  <dt>
                    {label}, {Math.ceil(file.bytes / 1024)} kB
                  </dt>
                  <dd className="font-mono [overflow-wrap:anywhere]">{file.sha256}</dd>
                </div>
              )
            )
          })}
        </dl>
      </div>
    </Disclosure>
  )
}
