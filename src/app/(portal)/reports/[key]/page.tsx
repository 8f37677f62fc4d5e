import type { Metadata } from 'next'
import { cache } from 'react'
import { answerOf, type Query } from '@/components/layout/as-at'
import { ReportPage } from '@/components/reports/report-page'
import { getCaller, orNotFound } from '@/server/trpc/caller'

interface Address {
  params: Promise<{ key: string }>
  searchParams: Promise<Query>
}

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const view = await read((await params).key)
  return { title: `${view.subject} - Reports` }
}

export default async function Page({ params, searchParams }: Address) {
  const { key } = await params
  const view = await read(key)
  const review = view.staff === null ? null : await (await getCaller()).reviews.get({ key })
  return <ReportPage view={view} review={review} done={answerOf(await searchParams, 'done')} />
}

/** Read once for a request, by its title and by itself. */
const read = cache(async (key: string) => {
  const caller = await getCaller()
  return orNotFound(caller.reports.get({ key }))
})
