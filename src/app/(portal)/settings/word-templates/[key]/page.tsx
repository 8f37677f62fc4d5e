import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/layout/form-page'
import { Section } from '@/components/ui/page-heading'
import { Findings } from '@/components/word-templates/findings'
import { StylesForm } from '@/components/word-templates/styles-form'
import { can } from '@/domain/access'
import { getCaller } from '@/server/trpc/caller'

export const metadata: Metadata = { title: 'Styles of a Word template' }

export default async function WordTemplatePage({ params }: { params: Promise<{ key: string }> }) {
  const caller = await getCaller()
  const { actor } = await caller.session.whoAmI()
  if (!can(actor, 'word-template.manage')) notFound()
  const { key } = await params
  const { templates } = await caller.wordTemplates.list()
  const template = templates.find((one) => one.key === key)
  if (template === undefined) notFound()
  return (
    <FormPage
      trail={[
        { href: '/settings', label: 'Settings' },
        { label: 'Word templates', href: '/settings/word-templates' },
      ]}
      title={`${template.name}, version ${template.number}`}
    >
      <Section id="found" title="What was found in it">
        <Findings template={template} />
      </Section>
      <Section id="styles" title="Which style each part of a report takes">
        <StylesForm template={template} />
      </Section>
    </FormPage>
  )
}
