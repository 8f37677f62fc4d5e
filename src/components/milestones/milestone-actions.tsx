import { isOpen } from '@/domain/milestones/milestone'
import type { Milestone } from '@/domain/portfolio-file/schema'

/** What may be done to a milestone: the daily two in sight, the rest one step away. */
export function MilestoneActions({
  programme,
  milestone,
}: {
  programme: string
  milestone: Milestone
}) {
  const base = `/programmes/${programme}/milestones/${milestone.key}`
  const open = isOpen(milestone)
  const others = open
    ? [
        { href: `${base}/edit`, words: 'Edit' },
        { href: `${base}/rebaseline`, words: 'Re-baseline' },
        { href: `${base}/cancel`, words: 'Cancel' },
      ]
    : [{ href: `${base}/reopen`, words: 'Reopen' }]
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {open && (
        <>
          <Action href={`${base}/forecast`} words="Move date" name={milestone.name} />
          <Action href={`${base}/complete`} words="Complete" name={milestone.name} />
        </>
      )}
      {open ? (
        <li>
          <details>
            <summary className="w-fit cursor-pointer text-accent underline underline-offset-4">
              More<span className="visually-hidden"> for {milestone.name}</span>
            </summary>
            <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
              {others.map((action) => (
                <Action key={action.href} {...action} name={milestone.name} />
              ))}
            </ul>
          </details>
        </li>
      ) : (
        others.map((action) => <Action key={action.href} {...action} name={milestone.name} />)
      )}
    </ul>
  )
}

function Action({ href, words, name }: { href: string; words: string; name: string }) {
  return (
    <li>
      <a href={href} className="nowrap link">
        {words}
        <span className="visually-hidden"> {name}</span>
      </a>
    </li>
  )
}
