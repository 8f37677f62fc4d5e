import { PrintLine } from './print-line'

/** Help in the same place on every page; on paper, the day and the address. */
export function SiteFooter({ today }: { today: string }) {
  return (
    <footer className="mt-16 border-t border-line py-6 text-sm">
      <div className="page">
        <ul className="no-print flex flex-wrap gap-x-6 gap-y-2">
          <li>
            <a href="/help">Help and contact</a>
          </li>
          <li>
            <a href="/help#ratings">What the ratings mean</a>
          </li>
          <li>
            <a href="/help#dates">How dates are written</a>
          </li>
          <li>
            The portfolio as <a href="/portfolio.csv">CSV</a> or <a href="/portfolio.json">JSON</a>
          </li>
        </ul>
        <PrintLine day={today} />
      </div>
    </footer>
  )
}
