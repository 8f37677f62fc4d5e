import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EditorPage } from '@/components/reports/editor/editor-page'
import { getCaller, orNotFound } from '@/server/trpc/caller'

export const metadata: Metadata = { title: 'Write in a report - Reports' }

export default async function WriteReportPage({ params }: { params: Promise<{ key: string }> }) {
  const caller = await getCaller()
  const view = await orNotFound(caller.reports.get(await params))
  const { staff, document } = view
  const { actor } = await caller.session.whoAmI()
  if (staff === null || document === null || !view.may.write || actor.kind !== 'user') notFound()
  const { key: report, subject } = view
  return <EditorPage {...{ report, subject, document, staff }} writer={actor.id} />
}
