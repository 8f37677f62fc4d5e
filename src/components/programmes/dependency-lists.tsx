import type { ProgrammeView } from '@/domain/programmes/view'

/** What the programme waits for, and what waits for it. */
export function DependencyLists({ view }: { view: ProgrammeView }) {
  return (
    <ul className="measure grid gap-2">
      {view.dependencies.map(({ key, name, milestone, text }) => (
        <li key={`on ${key} ${milestone} ${text}`}>
          Depends on <a href={`/programmes/${key}`}>{name}</a>
          {milestone !== undefined && <MilestoneLink path={milestone} />}
          {text !== undefined && `: ${text}`}
        </li>
      ))}
      {view.dependedOnBy.map(({ key, name, text }) => (
        <li key={`by ${key} ${text}`}>
          <a href={`/programmes/${key}`}>{name}</a> depends on this
          {text !== undefined && `: ${text}`}
        </li>
      ))}
    </ul>
  )
}

/** `path` is 'programme-key/milestone-key'. */
function MilestoneLink({ path }: { path: string }) {
  const [programme, milestone] = path.split('/')
  return (
    <>
      , on <a href={`/programmes/${programme}#milestone-${milestone}`}>one of its milestones</a>
    </>
  )
}
