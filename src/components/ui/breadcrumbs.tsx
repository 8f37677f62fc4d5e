export interface Crumb {
  label: string
  href: string
}

/** The way here, from the top; the page itself is not repeated. */
export function Breadcrumbs({ trail }: { trail: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumbs" className="no-print text-sm">
      <ol className="flex flex-wrap gap-x-2">
        {trail.map(({ label, href }, place) => (
          <li key={href} className="flex gap-2 py-0.5">
            {place > 0 && (
              <span aria-hidden="true" className="text-muted">
                /
              </span>
            )}
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
