'use client'

import { typed } from '@/components/forms/answers'
import { ConfirmedStep } from '@/components/forms/confirmed-step'
import { TextArea } from '@/components/ui/text-field'
import { type MovedMeeting, movedInWords } from '@/domain/calendar/moved-papers'
import { trpc } from '@/trpc/client'

interface PublishStepProps {
  report: string
  version: number
  isPublic: boolean
  /** The meetings of which the paper prints a former day. */
  moved: readonly MovedMeeting[]
}

/** Gives the approved report to its readers. */
export function PublishStep({ report, version, isPublic, moved }: PublishStepProps) {
  return (
    <ConfirmedStep
      label="Publish"
      action="Publish this report"
      doing="Publishing the report"
      isMain={moved.length === 0}
      fields={(errorOf) => (
        <>
          <MovedReason moved={moved} error={errorOf('movedReason')} />
          <LateReason error={errorOf('lateReason')} />
        </>
      )}
      send={async ({ form }) => {
        const [lateReason, movedReason] = [typed(form, 'lateReason'), typed(form, 'movedReason')]
        await trpc.reports.publish.mutate({ key: report, version, lateReason, movedReason })
        return `/reports/${report}?done=published`
      }}
    >
      <p>
        {isPublic
          ? 'Everybody can read it from now on, without signing in.'
          : 'It is not for the public: Members and staff can read it, nobody else.'}{' '}
        It can be corrected or withdrawn afterwards, never changed.
      </p>
      {moved.length > 0 && <p className="font-semibold">{movedInWords(moved)}</p>}
    </ConfirmedStep>
  )
}

/** Asked for where the paper prints a former day, or once that is known. */
function MovedReason({
  moved,
  error,
}: Pick<PublishStepProps, 'moved'> & { error?: string | undefined }) {
  if (moved.length === 0 && error === undefined) return null
  return (
    <TextArea
      name="movedReason"
      label="Why does it go out with the former day?"
      hint="It is printed at the front of the paper, after the day on which the meeting is held now. To print the new day instead, send the report back and draft it again."
      rows={3}
      error={error}
    />
  )
}

/** Asked for once it is known that the paper is late for its meeting. */
function LateReason({ error }: { error: string | undefined }) {
  if (error === undefined) return null
  return (
    <TextArea
      name="lateReason"
      label="Why should the meeting take it although it is late?"
      hint="The special circumstances. They are printed at the front of the paper, and go into the minutes."
      rows={3}
      error={error}
    />
  )
}
