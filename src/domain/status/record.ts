// The record of changes and what keeps it: where its chain stands, whether the last anchor outside the database still fits
// it, and whether there is a backup that was tried. An anchor is written every day, a rehearsal of a restore every month.
// Source: trust S-32 to S-34, R-27, R-28.

import { isBackupOverdue } from '../backups/overdue'
import { printAge } from '../dates/print-age'
import { fine, look, type StatusLine } from './line'

const MOST_ANCHOR_SECONDS = 26 * 3_600
const MOST_DRILL_SECONDS = 35 * 86_400

export interface ChainFacts {
  seq: number
  hash: string
  secondsAgo: number
}

/** `null`: nothing is recorded yet. */
export function chainLines(head: ChainFacts | null): StatusLine[] {
  if (head === null) return [fine('Recorded', 'Nothing yet')]
  return [
    fine('Recorded', `${head.seq} changes, the last ${printAge(head.secondsAgo)} ago.`),
    fine('Hash of the last change', head.hash),
  ]
}

/** What is known of the file outside the database; `none`: no file is set. `fits`: the record still has what it says. */
export type AnchorFacts =
  | { kind: 'none' }
  | { kind: 'empty' }
  | { kind: 'read'; secondsAgo: number; seq: number; fits: boolean }

const VERIFY = 'Run npm run audit:verify on the server now: it names what was changed.'

export function anchorLines(anchor: AnchorFacts): StatusLine[] {
  const about = 'Last anchor'
  switch (anchor.kind) {
    case 'none':
      return [
        look(
          about,
          'The head of the record is not kept outside the database.',
          'Set MILEPOST_ANCHOR_FILE to a file that the administrators of the database cannot write.',
        ),
      ]
    case 'empty':
      return [
        look(about, 'None of this database was written.', 'See that the background worker runs.'),
      ]
    case 'read': {
      const says = `Written ${printAge(anchor.secondsAgo)} ago at change ${anchor.seq}`
      if (!anchor.fits) return [look(about, `${says}. The record does not fit it.`, VERIFY)]
      return anchor.secondsAgo > MOST_ANCHOR_SECONDS
        ? [look(about, `${says}.`, 'One is due every day: see that the background worker runs.')]
        : [fine(about, `${says}; the record fits it.`)]
    }
    default:
      return anchor satisfies never
  }
}

export interface BackupFacts {
  lastGoodSecondsAgo: number | null
  lastDrill: { secondsAgo: number; wentWell: boolean } | null
}

export function backupLines({ lastGoodSecondsAgo, lastDrill }: BackupFacts): StatusLine[] {
  const made =
    lastGoodSecondsAgo === null ? 'There is none.' : `Made ${printAge(lastGoodSecondsAgo)} ago.`
  return [
    isBackupOverdue(lastGoodSecondsAgo)
      ? look(
          'Last good backup',
          made,
          'Run npm run backup on the server, and set MILEPOST_BACKUP_DIR so that one is made every day.',
        )
      : fine('Last good backup', made),
    drill(lastDrill),
  ]
}

function drill(last: BackupFacts['lastDrill']): StatusLine {
  const about = 'Last rehearsal of a restore'
  const next = 'Run npm run restore-drill on the server.'
  if (last === null) return look(about, 'There was none.', next)
  const says = `${printAge(last.secondsAgo)} ago; it ${last.wentWell ? 'went well' : 'failed'}.`
  const isGood = last.wentWell && last.secondsAgo <= MOST_DRILL_SECONDS
  return isGood ? fine(about, says) : look(about, says, next)
}
