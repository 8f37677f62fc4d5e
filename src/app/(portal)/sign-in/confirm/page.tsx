import type { Metadata } from 'next'
import { ConfirmLink } from '@/components/sign-in/confirm-link'
import { PageHeading } from '@/components/ui/page-heading'

export const metadata: Metadata = { title: 'Sign in with your link' }

export default function ConfirmPage() {
  return (
    <div className="grid gap-6">
      <PageHeading lead={<p>Press the button to use your link. It works once.</p>}>
        Sign in with your link
      </PageHeading>
      <ConfirmLink />
    </div>
  )
}
