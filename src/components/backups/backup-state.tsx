import { Notice } from '@/components/ui/notice'
import { printAge } from '@/domain/dates/print-age'

interface BackupState {
  lastGoodSecondsAgo: number | null
  isOverdue: boolean
  lastDrill: { secondsAgo: number; wentWell: boolean } | null
}

/** When the last good backup was made and restoring one was last rehearsed; a warning when either is not as it should be. */
export function BackupState({ lastGoodSecondsAgo, isOverdue, lastDrill }: BackupState) {
  const last = lastGoodSecondsAgo === null ? null : printAge(lastGoodSecondsAgo)
  return (
    <div className="grid gap-4">
      {isOverdue && (
        <Notice
          tone="problem"
          title={last === null ? 'There is no backup yet' : `The last good backup is ${last} old`}
        >
          Run npm run backup on the server, and see that it runs every day.
        </Notice>
      )}
      <p>{last === null ? 'No backup was made.' : `The last good backup was made ${last} ago.`}</p>
      <p>
        {lastDrill === null
          ? 'Restoring a backup was never rehearsed: run npm run restore-drill on the server.'
          : `Restoring a backup was rehearsed ${printAge(lastDrill.secondsAgo)} ago, and ${lastDrill.wentWell ? 'went well' : 'failed'}.`}
      </p>
    </div>
  )
}
