import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FormPage } from '@/components/layout/form-page'
import { MeasureFigure } from '@/components/measures/measure-figure'
import { FigureForm } from '@/components/measures/measure-form'
import { organisationNames } from '@/components/measures/organisation-names'
import { Section } from '@/components/ui/page-heading'
import { loadForWrite, trailOf } from '../../load'

export const metadata: Metadata = { title: 'Record a figure - Programmes' }

interface MeasureParams {
  params: Promise<{ key: string; measure: string }>
}

export default async function RecordFigurePage({ params }: MeasureParams) {
  const { key, measure: measureKey } = await params
  const { view } = await loadForWrite(key, 'measure.write')
  const measure = view.programme.measures.find((listed) => listed.key === measureKey)
  if (measure === undefined) notFound()
  const { organisations } = view
  return (
    <FormPage trail={trailOf(view.programme)} title="Record a figure" lead={<p>{measure.name}</p>}>
      <FigureForm
        programme={key}
        organisations={organisations}
        measure={{ key: measureKey, unit: measure.unit }}
      />
      <Section id="so-far" title="What is on record">
        <MeasureFigure measure={measure} organisations={organisationNames(organisations)} />
      </Section>
    </FormPage>
  )
}
