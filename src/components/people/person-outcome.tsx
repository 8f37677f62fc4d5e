import { Notice } from '@/components/ui/notice'
import { ROLE_LABELS } from '@/domain/access'
import type { ListedPerson } from './people-table'

/** What was just recorded of a person, and how to undo it. */
export function PersonOutcome({
  recorded,
  person,
}: {
  recorded: string | undefined
  person: ListedPerson
}) {
  const { name, role } = person
  switch (recorded) {
    case 'role':
      return (
        <Notice tone="success" title={`Recorded: ${name} is now ${ROLE_LABELS[role]}`}>
          It counts from their next click. To undo it, choose the former role below.
        </Notice>
      )
    case 'disabled':
      return (
        <Notice tone="success" title={`Recorded: ${name} cannot sign in`}>
          To undo it, let them sign in again below.
        </Notice>
      )
    case 'enabled':
      return (
        <Notice tone="success" title={`Recorded: ${name} can sign in again`}>
          Make a one-time link below if they need one.
        </Notice>
      )
    case 'sessions-ended':
      return (
        <Notice tone="success" title={`Recorded: all sessions of ${name} have ended`}>
          They can sign in again.
        </Notice>
      )
    case 'disconnected':
      return (
        <Notice tone="success" title={`Recorded: the account of ${name} is disconnected`}>
          They are signed out. Make a one-time link below if they are to come back.
        </Notice>
      )
    default:
      return null
  }
}
