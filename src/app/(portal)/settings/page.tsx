import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { settingsOf } from '@/components/layout/navigation'
import { PageHeading } from '@/components/ui/page-heading'
import { getCaller } from '@/server/trpc/caller'

export const metadata: Metadata = { title: 'Settings' }

export default async function SettingsPage() {
  const { actor } = await (await getCaller()).session.whoAmI()
  const settings = settingsOf(actor)
  if (settings.length === 0) notFound()
  return (
    <div className="grid gap-8">
      <PageHeading lead={<p>What holds for every report of the council.</p>}>Settings</PageHeading>
      <dl className="measure grid gap-4">
        {settings.map(({ href, label, about }) => (
          <div key={href}>
            <dt className="font-semibold">
              <a href={href}>{label}</a>
            </dt>
            <dd>{about}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
