import type { Metadata } from 'next'
import { FormPage } from '@/components/layout/form-page'
import { MeasureFigure } from '@/components/measures/measure-figure'
import { FigureForm } from '@/components/measures/measure-form'
import { organisationNames } from '@/components/measures/organisation-names'
import { Section } from '@/components/ui/page-heading'
import { loadMeasureForWrite, TRAIL } from '../load'

export const metadata: Metadata = { title: 'Record a figure - Service measures' }

interface MeasureParams {
  params: Promise<{ measure: string }>
}

export default async function RecordServiceFigurePage({ params }: MeasureParams) {
  const { service, measure } = await loadMeasureForWrite(params)
  const { organisations } = service
  const { key, unit, name } = measure
  return (
    <FormPage trail={TRAIL} title="Record a figure" lead={<p>{name}</p>}>
      <FigureForm organisations={organisations} measure={{ key, unit }} />
      <Section id="so-far" title="What is on record">
        <MeasureFigure measure={measure} organisations={organisationNames(organisations)} />
      </Section>
    </FormPage>
  )
}
