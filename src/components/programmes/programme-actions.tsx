import { ButtonLink } from '@/components/ui/button'
import { type Actor, can } from '@/domain/access'

/** What the reader may do to the programme: nothing is shown that the server would refuse. */
export function ProgrammeActions({
  actor,
  programme,
  isPublic,
}: {
  actor: Actor
  programme: string
  isPublic: boolean
}) {
  const subject = { programme, isPublic }
  const base = `/programmes/${programme}`
  const mayRate = can(actor, 'rating.record', subject)
  const mayWrite = can(actor, 'programme.write', subject)
  return (
    <>
      {mayRate && <ButtonLink href={`${base}/rate`}>Record a rating</ButtonLink>}
      {can(actor, 'event.add', subject) && (
        <ButtonLink href={`${base}/event`} emphasis="secondary">
          Add an event
        </ButtonLink>
      )}
      {mayWrite && <a href={`${base}/edit`}>Edit</a>}
      {mayWrite && <a href={`${base}/rename`}>Rename</a>}
      {can(actor, 'fact.withhold', subject) && (
        <a href={`${base}/classifications`}>Who may read what</a>
      )}
      {can(actor, 'activity.read', subject) && <a href={`${base}/activity`}>Who changed what</a>}
    </>
  )
}
