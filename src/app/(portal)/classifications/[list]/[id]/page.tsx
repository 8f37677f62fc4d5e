import type { Metadata } from 'next'
import { ClassifyPage } from '@/components/classification/classify-page'
import { isClassifiedList } from '@/domain/classification/lists'
import { loadFact, loadPaper } from '../../load'

export const metadata: Metadata = { title: 'Who may read this?' }

interface FactParams {
  params: Promise<{ list: string; id: string }>
}

export default async function ClassifyFactPage({ params }: FactParams) {
  const which = await params
  const fact = isClassifiedList(which.list)
    ? await loadFact(undefined, which)
    : await loadPaper(which)
  return (
    <ClassifyPage
      fact={fact}
      trail={[{ label: 'What the public may not read', href: '/classifications' }]}
    />
  )
}
