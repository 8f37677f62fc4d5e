import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeading, Section } from '@/components/ui/page-heading'
import { ChoiceForm } from '@/components/word-templates/choice-form'
import { TemplatesTable } from '@/components/word-templates/templates-table'
import { UploadForm } from '@/components/word-templates/upload-form'
import { can } from '@/domain/access'
import { getCaller } from '@/server/trpc/caller'

export const metadata: Metadata = { title: 'Word templates' }

export default async function WordTemplatesPage() {
  const caller = await getCaller()
  const { actor } = await caller.session.whoAmI()
  if (!can(actor, 'word-template.manage')) notFound()
  const view = await caller.wordTemplates.list()
  return (
    <div className="grid gap-8">
      <Breadcrumbs trail={[{ href: '/settings', label: 'Settings' }]} />
      <PageHeading lead={<p>What reports look like in Word. What is published stays as it was.</p>}>
        Word templates
      </PageHeading>
      {view.templates.length === 0 ? (
        <EmptyState title="Reports look as Milepost sets them">
          <p>Upload your council’s own template, or begin with the starter template.</p>
        </EmptyState>
      ) : (
        <>
          <TemplatesTable {...view} />
          <Section id="use" title="Choose where a template is used">
            <ChoiceForm {...view} />
          </Section>
        </>
      )}
      <Section id="upload" title="Upload a template">
        <p>
          <a href="/settings/word-templates/starter/download">Download the starter template</a>,
          which has every placeholder and style, and change it in Word.
        </p>
        <UploadForm />
      </Section>
    </div>
  )
}
