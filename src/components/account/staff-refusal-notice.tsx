import { Notice } from '@/components/ui/notice'
import { STAFF_REFUSAL_WORDS, STAFF_REFUSALS } from '@/domain/people/staff-refusal'

/** Why somebody was not let in with their organisational account, and what to do; nothing for other words. */
export function StaffRefusalNotice({ error }: { error: string | undefined }) {
  const reason = STAFF_REFUSALS.find((word) => word === error)
  if (reason === undefined) return null
  const { title, next } = STAFF_REFUSAL_WORDS[reason]
  return (
    <Notice tone="problem" title={title}>
      {next}
    </Notice>
  )
}
