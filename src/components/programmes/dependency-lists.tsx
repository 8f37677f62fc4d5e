import type { ProgrammeView } from '@/domain/programmes/view'
import { keepDay } from './keep-day'

/** What the programme waits for, and what waits for it. */
export function DependencyLists({ view }: { view: ProgrammeView }) {
  return (
    <ul className="measure grid gap-2">
      {view.dependencies.map(({ key, name, milestone, text }) => (
        <li key={`on ${key} ${milestone} ${text}`}>
          Depends on <a href={`/programmes/${key}${keepDay(view)}`}>{name}</a>
          {milestone !== undefined && <MilestoneLink path={milestone} keep={keepDay(view)} />}
          {text !== undefined && `: ${text}`}
        </li>
      ))}
      {view.dependedOnBy.map(({ key, name, text }) => (
        <li key={`by ${key} ${text}`}>
          <a href={`/programmes/${key}${keepDay(view)}`}>{name}</a> depends on this
          {text !== undefined && `: ${text}`}
        </li>
      ))}
    </ul>
  )
}

/** `path` is 'programme-key/milestone-key'. */
function MilestoneLink({ path, keep }: { path: string; keep: string }) {
  const [programme, milestone] = path.split('/')
  return (
    <>
      , on{' '}
      <a href={`/programmes/${programme}${keep}#milestone-${milestone}`}>one of its milestones</a>
    </>
  )
}
