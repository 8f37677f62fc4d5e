'use client'

import type { MilestoneLine } from './line'

interface MilestoneRowsProps {
  lines: readonly MilestoneLine[]
  hasRebaseline: boolean
  /** Address of the programme's milestones, for those who may change them; null for those who may not. */
  base: string | null
}

/**
 * The rows of a programme's milestones. They listen to nothing: this is a client component only so that each row travels
 * as its words and not as markup.
 */
export function MilestoneRows({ lines, hasRebaseline, base }: MilestoneRowsProps) {
  return lines.map((line) => (
    <tr key={line.key} id={`milestone-${line.key}`}>
      <th scope="row">
        {line.name}
        {line.notes !== '' && <small>{line.notes}</small>}
        {line.withheld && <span className="tag tag-withheld">Not public</span>}
      </th>
      <td data-label="State">
        <span className={line.tone === undefined ? 'tag' : `tag tag-${line.tone}`}>
          {line.state}
        </span>
      </td>
      <td data-label="First promise" className="when">
        {line.promise}
      </td>
      {hasRebaseline && (
        <td data-label="Baseline now" className="when">
          {line.baseline}
        </td>
      )}
      <td data-label={line.isOpen ? 'Expected' : 'Done'} className="when">
        {line.when}
      </td>
      <td data-label="Movement">
        {line.moves}
        {line.history !== '' && (
          <details>
            <summary className="link">{line.dates} dates given</summary>
            {line.history}
          </details>
        )}
      </td>
      {base !== null && (
        <td data-label="Change" className="no-print">
          <Actions line={line} base={`${base}/${line.key}`} />
        </td>
      )}
    </tr>
  ))
}

/** The changes of every day; re-baselining and cancelling are a step further, on the page that edits. */
function Actions({ line: { name, isOpen }, base }: { line: MilestoneLine; base: string }) {
  const action = (page: string, words: string) => (
    <a href={`${base}/${page}`} className="row-action" aria-label={`${words}: ${name}`}>
      {words}
    </a>
  )
  if (!isOpen) return action('reopen', 'Reopen')
  return (
    <>
      {action('forecast', 'Move date')}
      {action('complete', 'Complete')}
      {action('edit', 'Edit')}
    </>
  )
}
