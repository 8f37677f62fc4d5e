/** The next page of a list, by the place where this one ended; the way back to the start. */
export function Pagination({
  first,
  next,
  showing,
}: {
  first: string | null
  next: string | null
  showing: string
}) {
  return (
    <nav aria-label="Pages" className="no-print flex flex-wrap items-center gap-x-6 gap-y-2">
      <p>{showing}</p>
      {first !== null && <a href={first}>First page</a>}
      {next !== null && (
        <a href={next} rel="next">
          Next page
        </a>
      )}
    </nav>
  )
}
