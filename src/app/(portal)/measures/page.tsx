import type { Metadata } from 'next'
import { answerOf, type Query } from '@/components/layout/as-at'
import { MeasureFigure } from '@/components/measures/measure-figure'
import { organisationNames } from '@/components/measures/organisation-names'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { printDay } from '@/domain/dates/print-day'
import { loadMeasures } from './load'

export const metadata: Metadata = { title: 'Service measures' }

export default async function MeasuresPage({ searchParams }: { searchParams: Promise<Query> }) {
  const recorded = answerOf(await searchParams, 'recorded')
  const { service, mayWrite } = await loadMeasures()
  const { asAt, measures, organisations } = service
  return (
    <div className="grid gap-8">
      {recorded !== undefined && <Notice tone="success" title="What you entered was recorded" />}
      <PageHeading
        lead={
          <p>
            What is measured of the service as a whole, as at{' '}
            <time dateTime={asAt}>{printDay(asAt)}</time>. Measures of a programme are on its page.
          </p>
        }
        actions={mayWrite && <a href="/measures/new">Record a measure of the service</a>}
      >
        Service measures
      </PageHeading>
      {measures.length === 0 && <EmptyState title="No measure of the service is on record" />}
      {measures.map((measure) => (
        <MeasureFigure
          key={measure.key}
          measure={measure}
          organisations={organisationNames(organisations)}
          record={mayWrite ? `/measures/${measure.key}` : null}
        />
      ))}
    </div>
  )
}
