import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { printApproximateDate, printDuePhrase } from '@/domain/dates/approximate-print'
import { printDay } from '@/domain/dates/print-day'
import { currentBaseline, expectedDate } from '@/domain/milestones/milestone'
import type { Milestone, Programme } from '@/domain/portfolio-file/schema'
import { currentRating, ratingLabel } from '@/domain/ratings/rating'

/**
 * What was just recorded of a programme, read back from the record, and how to undo it. `recorded` is the word of the
 * form and what it was about: 'forecast.laptops-issued', 'rating.overall', 'event'.
 */
export function ProgrammeOutcome({
  recorded,
  programme,
}: {
  recorded: string | undefined
  programme: Programme
}) {
  const [what = '', about = ''] = recorded?.split('.') ?? []
  const outcome = ofProgramme(what, about, programme) ?? ofMilestone(what, about, programme)
  if (outcome === null) return null
  return (
    <Notice tone="success" title={`Recorded: ${outcome.title}`}>
      {outcome.undo}
    </Notice>
  )
}

interface Outcome {
  title: string
  undo: ReactNode
}

function ofProgramme(what: string, about: string, programme: Programme): Outcome | null {
  const base = `/programmes/${programme.key}`
  switch (what) {
    case 'rating': {
      const rating = currentRating(programme, about)
      if (rating === undefined) return null
      return {
        title: `${ratingLabel(rating.value)}, ${about}, on ${printDay(rating.recordedOn)}`,
        undo: (
          <>
            If it was wrong, correct it from the history of the ratings; both stay on record. If
            things have changed, <a href={`${base}/rate?dimension=${about}`}>record it again</a>.
          </>
        ),
      }
    }
    case 'correction':
      return {
        title: `the correction, ${about}`,
        undo: 'The rating that it corrects stays in the history. To undo it, correct it again.',
      }
    case 'event':
      return {
        title: `“${programme.events.at(-1)?.text ?? ''}”`,
        undo: 'To correct it, add another event that says so.',
      }
    case 'risk': {
      const risk = programme.risks.find(({ key }) => key === about)
      if (risk === undefined) return null
      return {
        title: `“${risk.title}”`,
        undo: <a href={`${base}/risks/${about}`}>Say anew how it stands</a>,
      }
    }
    case 'measure':
    case 'figure': {
      const measure = programme.measures.find(({ key }) => key === about)
      if (measure === undefined) return null
      return {
        title: what === 'measure' ? measure.name : `a figure of ${measure.name}`,
        undo: <a href={`${base}/measures/${about}`}>Record another figure, or correct this one</a>,
      }
    }
    case 'described': {
      const measure = programme.measures.find(({ key }) => key === about)
      if (measure === undefined) return null
      return {
        title: measure.name,
        undo: <a href={`${base}/measures/${about}/edit`}>Change it again</a>,
      }
    }
    case 'programme-added':
      return { title: `${programme.name} was added`, undo: <a href={`${base}/edit`}>Edit it</a> }
    case 'programme-edited':
      return { title: 'your changes', undo: <a href={`${base}/edit`}>Change them again</a> }
    case 'programme-renamed':
      return {
        title: `it is now ${programme.name}`,
        undo: <a href={`${base}/rename`}>Rename it again</a>,
      }
    default:
      return null
  }
}

function ofMilestone(what: string, about: string, programme: Programme): Outcome | null {
  const milestone = programme.milestones.find(({ key }) => key === about)
  const title = milestone === undefined ? null : titleOf(what, milestone)
  if (milestone === undefined || title === null) return null
  const base = `/programmes/${programme.key}/milestones/${milestone.key}`
  const { href, words } = UNDO[what] ?? { href: 'edit', words: 'Edit it' }
  return { title, undo: <a href={`${base}/${href}`}>{words}</a> }
}

const UNDO: Record<string, { href: string; words: string }> = {
  forecast: { href: 'forecast', words: 'Move it again' },
  completed: { href: 'reopen', words: 'Undo: reopen it' },
  cancelled: { href: 'reopen', words: 'Undo: reopen it' },
  reopened: { href: 'complete', words: 'Complete it' },
  rebaselined: { href: 'rebaseline', words: 'Re-baseline it again' },
}

function titleOf(what: string, milestone: Milestone): string | null {
  const name = `“${milestone.name}”`
  const expected = expectedDate(milestone)
  const baseline = currentBaseline(milestone)
  switch (what) {
    case 'added':
      return `${name} was added`
    case 'edited':
      return `changes to ${name}`
    case 'forecast':
      return expected === undefined ? null : `${name} is expected ${printDuePhrase(expected)}`
    case 'completed':
      return `${name} is done${milestone.conditions === undefined ? '' : ', with conditions'}`
    case 'cancelled':
      return `${name} is cancelled`
    case 'reopened':
      return `${name} is open again`
    case 'rebaselined':
      return baseline === undefined
        ? null
        : `${name} is measured by ${printApproximateDate(baseline)}`
    default:
      return null
  }
}
