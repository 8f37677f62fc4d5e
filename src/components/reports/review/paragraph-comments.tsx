import { printDay } from '@/domain/dates/print-day'
import type { CommentView, ReviewView } from '@/domain/reviews/views'
import { CommentAnswer, NewComment } from './comment-forms'

interface ParagraphCommentsProps {
  report: string
  paragraph: string
  number: number
  review: ReviewView
}

const STATES = { open: '● Open', resolved: '✓ Resolved', carried: '→ Carried to the next round' }
const ANSWERS = { reply: 'replied', resolve: 'resolved it', carry: 'carried it' } as const

/** What was said of a paragraph, what became of it, and a place to say more. */
export function ParagraphComments(props: ParagraphCommentsProps) {
  const { report, paragraph, number, review } = props
  const comments = review.comments.filter((comment) => comment.paragraph === paragraph)
  const mayAnswer = review.status === 'in-review' || review.status === 'draft'
  if (comments.length === 0 && !review.may.comment) return null
  return (
    <section className="no-print grid gap-2 text-sm" aria-label={`Comments on paragraph ${number}`}>
      {comments.map((comment) => (
        <Comment key={comment.id} report={report} comment={comment} mayAnswer={mayAnswer} />
      ))}
      {review.may.comment && <NewComment report={report} paragraph={paragraph} number={number} />}
    </section>
  )
}

function Comment({
  report,
  comment,
  mayAnswer,
}: {
  report: string
  comment: CommentView
  mayAnswer: boolean
}) {
  const { id, by, on, text, state, answers } = comment
  return (
    <article className="inset grid gap-1">
      <p className="text-muted">
        {STATES[state]}. {by}, {printDay(on)}, round {comment.round}
      </p>
      <p className="whitespace-pre-line">{text}</p>
      {answers.map((answer, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: answers are only ever added at the end
        <p key={index}>
          <span className="text-muted">
            {answer.by} {ANSWERS[answer.kind]}, {printDay(answer.on)}
            {answer.text !== null && ': '}
          </span>
          {answer.text}
        </p>
      ))}
      {mayAnswer && (
        <CommentAnswer report={report} comment={id} isOpen={state === 'open'} by={by} />
      )}
    </article>
  )
}
