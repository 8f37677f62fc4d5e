import type { Metadata } from 'next'
import { LinkSignIn } from '@/components/people/link-sign-in'
import { PageHeading } from '@/components/ui/page-heading'

export const metadata: Metadata = { title: 'Sign in with a link' }

export default function LinkPage() {
  return (
    <div className="grid gap-6">
      <PageHeading lead={<p>Press the button to use your link. It works once.</p>}>
        Sign in with your link
      </PageHeading>
      <LinkSignIn />
    </div>
  )
}
