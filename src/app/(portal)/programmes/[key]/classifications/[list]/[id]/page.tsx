import type { Metadata } from 'next'
import { ClassifyPage } from '@/components/classification/classify-page'
import { loadFact } from '../../../../../classifications/load'
import { trailOf } from '../../../load'

export const metadata: Metadata = { title: 'Who may read this? - Programmes' }

interface FactParams {
  params: Promise<{ key: string; list: string; id: string }>
}

export default async function ClassifyProgrammeFactPage({ params }: FactParams) {
  const { key, ...which } = await params
  const fact = await loadFact(key, which)
  const here = { label: 'Who may read what', href: `/programmes/${key}/classifications` }
  return (
    <ClassifyPage fact={fact} trail={[...trailOf(fact.programme ?? { key, name: key }), here]} />
  )
}
