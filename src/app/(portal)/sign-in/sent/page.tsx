import type { Metadata } from 'next'
import { answerOf, type Query } from '@/components/layout/as-at'
import { CodeForm } from '@/components/sign-in/code-form'
import { ErrorSummary } from '@/components/ui/error-summary'
import { PageHeading } from '@/components/ui/page-heading'
import { getCaller } from '@/server/trpc/caller'

const TITLE = 'Check your e-mail'
const FAULT =
  'That code does not work. Check it, or ask for a new link: after five tries, or ten minutes, it is over.'

interface PageProps {
  searchParams: Promise<Query>
}

const faultOf = async (searchParams: Promise<Query>) =>
  answerOf(await searchParams, 'error') === 'code' ? FAULT : undefined

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const fault = await faultOf(searchParams)
  return { title: fault === undefined ? TITLE : `Error: ${TITLE}` }
}

export default async function SentPage({ searchParams }: PageProps) {
  const [fault, caller] = await Promise.all([faultOf(searchParams), getCaller()])
  const links = await caller.session.linksByEmail()
  return (
    <div className="grid gap-6">
      {fault !== undefined && <ErrorSummary problems={[{ field: 'code', message: fault }]} />}
      <PageHeading
        lead={
          <p>
            If the address that you gave can sign in by e-mail, a link is on its way to it. Open it
            within 10 minutes of asking.
          </p>
        }
      >
        {TITLE}
      </PageHeading>
      {links === 'shown' && (
        <p className="measure">
          This is the sample, which sends no mail: the message stands on the console where Milepost
          was started.
        </p>
      )}
      <p className="measure">
        Open the link on this device, in this browser, and it signs you in. On any other it shows a
        code: type it here.
      </p>
      <CodeForm fault={fault} />
      <p className="measure">
        Nothing came? Look among the junk mail, check the address and{' '}
        <a href="/sign-in">ask again</a>. If your role signs in another way, an administrator can
        tell you how.
      </p>
    </div>
  )
}
