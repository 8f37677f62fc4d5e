import type { Metadata } from 'next'
import { ClassifyPage } from '@/components/classification/classify-page'
import { loadFact } from '../../load'

export const metadata: Metadata = { title: 'Who may read this?' }

interface FactParams {
  params: Promise<{ list: string; id: string }>
}

export default async function ClassifyFactPage({ params }: FactParams) {
  const fact = await loadFact(undefined, await params)
  return (
    <ClassifyPage
      fact={fact}
      trail={[{ label: 'What the public may not read', href: '/classifications' }]}
    />
  )
}
