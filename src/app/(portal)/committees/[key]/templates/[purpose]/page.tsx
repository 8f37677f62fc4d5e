import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/layout/form-page'
import { CommitteeTemplateForm } from '@/components/reports/committee-template-form'
import { can } from '@/domain/access'
import { printDay } from '@/domain/dates/print-day'
import { PURPOSE_LABELS } from '@/domain/reports/labels'
import { layoutOn, ownLayout } from '@/domain/reports/templates/committee-template'
import { PURPOSES } from '@/domain/reports/values'
import { getCaller, orNotFound } from '@/server/trpc/caller'

export const metadata: Metadata = { title: 'What reports start from - Meetings' }

interface TemplatePageProps {
  params: Promise<{ key: string; purpose: string }>
}

export default async function TemplatePage({ params }: TemplatePageProps) {
  const { key, purpose: asked } = await params
  const purpose = PURPOSES.find((one) => one === asked)
  const caller = await getCaller()
  const { actor, today } = await caller.session.whoAmI()
  if (purpose === undefined || !can(actor, 'house-style.manage')) notFound()
  const committee = await orNotFound(caller.meetings.committee({ key }))
  const use = { purpose, day: today }
  return (
    <FormPage
      trail={[
        { label: 'Meetings', href: '/meetings' },
        { label: committee.name, href: `/committees/${key}/edit` },
      ]}
      title={`What reports ${PURPOSE_LABELS[purpose].toLowerCase()} start from`}
      lead={
        <p>
          A new report to the {committee.name} starts with these sections and this recommendation.
          Its author can change them. Reports that are there already keep theirs.
        </p>
      }
    >
      <CommitteeTemplateForm
        {...{ committee, purpose }}
        layout={layoutOn(committee.templates, use)}
        isOwn={ownLayout(committee.templates, use) !== null}
        from={printDay(today)}
      />
    </FormPage>
  )
}
