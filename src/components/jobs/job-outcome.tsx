import { Notice } from '@/components/ui/notice'

/** What was just done about work that failed. */
export function JobOutcome({ done }: { done: string | undefined }) {
  switch (done) {
    case 'retried':
      return (
        <Notice tone="success" title="It is being tried again">
          If it fails again, it comes back to this list.
        </Notice>
      )
    case 'discarded':
      return <Notice tone="success" title="Discarded: it will not be done" />
    default:
      return null
  }
}
