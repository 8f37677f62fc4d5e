'use client'

import { useState } from 'react'
import { typed } from '@/components/forms/answers'
import { type Command, useCommand } from '@/components/forms/use-command'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/text-field'
import { ANSWER_KINDS } from '@/domain/reviews/comments'
import { trpc } from '@/trpc/client'

/** Opens a place to say something of a paragraph. */
export function NewComment({
  report,
  paragraph,
  number,
}: {
  report: string
  paragraph: string
  number: number
}) {
  const [isOpen, setOpen] = useState(false)
  const field = `comment-${number}`
  const command = useCommand({
    send: ({ form }) =>
      trpc.reviews.comment.mutate({ key: report, paragraph, text: typed(form, field) }),
    next: () => {
      setOpen(false)
      return null
    },
  })
  if (!isOpen)
    return (
      <button type="button" className="link-button" onClick={() => setOpen(true)}>
        Comment <span className="visually-hidden">on paragraph {number}</span>
      </button>
    )
  return (
    <form method="post" noValidate onSubmit={command.onSubmit} className="grid gap-2">
      <TextArea
        name={field}
        label={`Comment on paragraph ${number}`}
        rows={3}
        error={messageOf(command)}
      />
      <div className="flex flex-wrap items-center gap-4">
        <Button busy={command.busy} emphasis="secondary">
          Add the comment
        </Button>
        <button type="button" className="link-button" onClick={() => setOpen(false)}>
          Not now
        </button>
      </div>
    </form>
  )
}

interface CommentAnswerProps {
  report: string
  comment: number
  isOpen: boolean
  by: string
}

/** Opens a place to reply to a comment, to resolve it or to carry it. */
export function CommentAnswer({ report, comment, isOpen, by }: CommentAnswerProps) {
  const [answering, setAnswering] = useState(false)
  const field = `answer-${comment}`
  const command = useCommand({
    send: async ({ form, button }) => {
      const kind = ANSWER_KINDS.find((known) => known === button) ?? 'reply'
      await trpc.reviews.answerComment.mutate({
        ...{ key: report, comment, kind },
        text: typed(form, field),
      })
    },
    next: () => {
      setAnswering(false)
      return null
    },
  })
  if (!answering)
    return (
      <button type="button" className="link-button" onClick={() => setAnswering(true)}>
        Answer <span className="visually-hidden">the comment of {by}</span>
      </button>
    )
  return (
    <form method="post" noValidate onSubmit={command.onSubmit} className="grid gap-2">
      <TextArea
        name={field}
        label="Answer"
        hint={isOpen ? 'You can leave it empty to resolve or carry the comment.' : undefined}
        rows={2}
        error={messageOf(command)}
      />
      <div className="flex flex-wrap items-center gap-4">
        {isOpen && (
          <Button busy={command.busy} emphasis="secondary" name="kind" value="resolve">
            Resolve it
          </Button>
        )}
        {isOpen && (
          <Button busy={command.busy} emphasis="secondary" name="kind" value="carry">
            Carry it to the next round
          </Button>
        )}
        <Button busy={command.busy} emphasis="secondary" name="kind" value="reply">
          Reply
        </Button>
        <button type="button" className="link-button" onClick={() => setAnswering(false)}>
          Not now
        </button>
      </div>
    </form>
  )
}

const messageOf = ({ problems }: Command) => problems[0]?.message
