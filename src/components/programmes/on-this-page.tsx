import type { ProgrammeSection } from './programme-sections'

/** The way to each part of a long page. */
export function OnThisPage({
  sections,
}: {
  sections: readonly Pick<ProgrammeSection, 'id' | 'title'>[]
}) {
  return (
    <nav aria-label="On this page" className="no-print">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
