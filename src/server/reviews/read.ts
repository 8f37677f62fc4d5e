import 'server-only'
import { can } from '@/domain/access'
import { assertCan, noSuch } from '@/domain/authorise'
import {
  canStep,
  type ReportStatus,
  readersStatus,
  type Way,
  workersStatus,
} from '@/domain/reports/status'
import { stateOfComment } from '@/domain/reviews/comments'
import { mayDropCorrection } from '@/domain/reviews/drop-correction'
import { listTurns } from '@/domain/reviews/turn'
import type { NamedView, ReviewView } from '@/domain/reviews/views'
import { actorId } from '../audit/actor-id'
import type { ServerContext } from '../context'
import { readsDrafts, subjectOf } from '../reports/load'
import { findPublishedReport } from '../reports/public-store'
import { lastRoundOf } from './last-seen'
import { mayReplace } from './may-replace'
import { findReview } from './review-store'

/** The life of a report for those who work on it: its steps, who is named, what was said, and what the reader may do. */
export async function readReview(
  ctx: ServerContext,
  { key }: { key: string },
): Promise<ReviewView> {
  if (ctx.actor.kind === 'public' && (await findPublishedReport(ctx.db, key)) !== null)
    assertCan(ctx.actor, 'report.review')
  if (ctx.actor.kind === 'public') throw noSuch('report')
  const forNaming = mayReplace(ctx)
  const review = await findReview(ctx.db, key, { forNaming })
  if (review === null) throw noSuch('report')
  const { life, visibility, isDrafted, round, inOrder, named, steps, comments } = review
  const status = readsDrafts(ctx) ? workersStatus(life) : readersStatus(life)
  const isCorrection = life.status === 'published' && life.workingStatus !== null
  const subject = subjectOf({ readersVisibility: visibility, status, isCorrection })
  if (!can(ctx.actor, 'report.read', subject)) throw noSuch('report')
  assertCan(ctx.actor, 'report.review', subject)
  const way: Way = named.length > 0 ? 'full' : 'short'
  const isInReview = status === 'in-review'
  const turns = isInReview ? listTurns({ named, steps, round, inOrder }) : []
  const people = named.map(({ id, name, duty, isGone }): NamedView => {
    const passed = steps.find(
      (step) => step.round === round && step.step === duty && step.byId === id,
    )
    const isTurn = turns.some((turn) => turn.id === id)
    const passedOn = passed?.on ?? null
    return { id, name, duty, passedOn, isTurn, isGone: isGone && isInReview && passedOn === null }
  })
  const me = actorId(ctx.actor)
  const may = mayOf(
    ctx,
    { status, isCorrection, isDrafted, isWithdrawn: life.withdrawnOn !== null },
    way,
    named.some(({ id }) => id === me),
  )
  const drop = isCorrection && mayDropCorrection(ctx.actor, steps)
  const replace = forNaming && people.some(({ isGone }) => isGone)
  return {
    ...{ way, status, isCorrection, round, inOrder, named: people },
    steps: steps.map(({ byId: _byId, ...step }) => step),
    comments: comments.map(({ byId: _byId, ...comment }) => ({
      ...comment,
      state: stateOfComment(comment, round),
      answers: comment.answers.map(({ round: _round, ...answer }) => answer),
    })),
    staff: may.name || replace ? review.staff : [],
    lastSeen: lastRoundOf({ steps, comments }, me, round),
    may: { ...may, drop, replace, pass: turns.find(({ id }) => id === me)?.duty ?? null },
  }
}

function mayOf(
  { actor }: ServerContext,
  {
    status,
    isCorrection,
    isDrafted,
    isWithdrawn,
  }: { status: ReportStatus; isCorrection: boolean; isDrafted: boolean; isWithdrawn: boolean },
  way: Way,
  isNamed: boolean,
): Omit<ReviewView['may'], 'pass' | 'replace' | 'drop'> {
  const writes = can(actor, 'report.write')
  const isOnIt = isNamed || writes || can(actor, 'report.approve')
  return {
    name: writes && status === 'draft',
    submit: writes && isDrafted && canStep(status, 'in-review', way),
    comment: status === 'in-review',
    sendBack: isOnIt && status !== 'draft' && canStep(status, 'draft', way),
    correct: writes && (status === 'published' || status === 'withdrawn'),
    withdraw:
      can(actor, 'report.publish') && !isWithdrawn && (status === 'published' || isCorrection),
  }
}
