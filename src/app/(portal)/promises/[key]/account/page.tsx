import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/layout/form-page'
import { AccountForm } from '@/components/promises/account-form'
import { can } from '@/domain/access'
import { getCaller } from '@/server/trpc/caller'

export const metadata: Metadata = { title: 'Say what became of a promise - Promises' }

export default async function AccountPage({ params }: { params: Promise<{ key: string }> }) {
  const { key } = await params
  const caller = await getCaller()
  const [{ actor }, { rows }] = await Promise.all([
    caller.session.whoAmI(),
    caller.promises.list({}),
  ])
  const row = rows.find((one) => one.key === key)
  if (row === undefined || row.account.isDerived || !can(actor, 'promise.record')) notFound()
  return (
    <FormPage
      trail={[{ href: '/promises', label: 'Promises' }]}
      title="Say what became of a promise"
      lead={
        <p>
          {row.programme !== null && `${row.programme.name}: `}
          {row.text}
        </p>
      }
    >
      <AccountForm promise={key} seen={row.accountId} />
    </FormPage>
  )
}
