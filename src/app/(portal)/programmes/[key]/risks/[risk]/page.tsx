import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/layout/form-page'
import { RestateRiskForm } from '@/components/risks/risk-form'
import { getCaller, orNotFound } from '@/server/trpc/caller'
import { loadForWrite, trailOf } from '../../load'

export const metadata: Metadata = { title: 'How a risk stands - Programmes' }

interface RiskParams {
  params: Promise<{ key: string; risk: string }>
}

export default async function RestateRiskPage({ params }: RiskParams) {
  const { key, risk: riskKey } = await params
  const { view } = await loadForWrite(key, 'risk.write')
  const caller = await getCaller()
  const risk = await orNotFound(caller.risks.get({ programme: key, risk: riskKey }))
  if (risk === null) notFound()
  return (
    <FormPage
      trail={trailOf(view.programme)}
      title={`How does “${risk.title}” stand now?`}
      lead={
        <p>
          What was said of it before stays on record.{' '}
          <a href={`/programmes/${key}/classifications`}>Who may read it</a> is said on a page of
          its own.
        </p>
      }
    >
      <RestateRiskForm programme={key} risk={risk} />
    </FormPage>
  )
}
