import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { StatusPart } from '@/components/status/status-part'
import { PageHeading } from '@/components/ui/page-heading'
import { can } from '@/domain/access'
import { overall } from '@/domain/status/line'
import { getCaller } from '@/server/trpc/caller'

export const metadata: Metadata = { title: 'Status' }

export default async function StatusPage() {
  const caller = await getCaller()
  const { actor } = await caller.session.whoAmI()
  if (!can(actor, 'status.read')) notFound()
  const parts = await caller.status.get()
  return (
    <div className="grid gap-8">
      <PageHeading
        kicker="Status of Milepost"
        lead="As it was when this page was opened. Reload the page to see it as it is now."
      >
        {overall(parts.flatMap(({ lines }) => lines))}
      </PageHeading>
      {parts.map((part) => (
        <StatusPart key={part.id} {...part} />
      ))}
    </div>
  )
}
