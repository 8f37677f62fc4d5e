import type { Metadata } from 'next'
import { answerOf, type Query, readAsAt } from '@/components/layout/as-at'
import { AsAtForm, AsAtNotice } from '@/components/layout/as-at-control'
import { ProgrammeOutcome } from '@/components/programmes/programme-outcome'
import { ProgrammePage } from '@/components/programmes/programme-page'
import { loadProgramme, type ProgrammeParams } from './load'

interface PageProps extends ProgrammeParams {
  searchParams: Promise<Query>
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const [{ key }, query] = await Promise.all([params, searchParams])
  const { view } = await loadProgramme(key, readAsAt(query).asAt)
  return { title: `${view.programme.name} - Programmes` }
}

export default async function Page({ params, searchParams }: PageProps) {
  const [{ key }, query] = await Promise.all([params, searchParams])
  const { asAt, wrong } = readAsAt(query)
  const { actor, view } = await loadProgramme(key, asAt)
  const shownDay = view.isToday ? undefined : asAt
  const path = `/programmes/${key}`
  return (
    <div className="grid gap-8">
      <AsAtNotice path={path} asAt={shownDay} wrong={wrong} />
      <ProgrammePage
        view={view}
        lastUpdate={view.summary.lastUpdate}
        actor={actor}
        outcome={
          view.isToday && (
            <ProgrammeOutcome recorded={answerOf(query, 'recorded')} programme={view.programme} />
          )
        }
      />
      <AsAtForm path={path} asAt={shownDay} wrong={undefined} />
    </div>
  )
}
