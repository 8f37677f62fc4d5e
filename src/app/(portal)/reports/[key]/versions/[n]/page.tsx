import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { VersionPage } from '@/components/reports/review/version-page'
import { getCaller, orNotFound } from '@/server/trpc/caller'

interface Address {
  params: Promise<{ key: string; n: string }>
}

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { key, n } = await params
  const { subject, number } = await read(key, n)
  return { title: `${subject}, version ${number} - Reports` }
}

export default async function ReportVersionPage({ params }: Address) {
  const { key, n } = await params
  return <VersionPage version={await read(key, n)} />
}

/** Read once for a request, by its title and by itself: what may not be known fails at the same place as what is not there. */
const read = cache(async (key: string, n: string) => {
  const caller = await getCaller()
  const version = await orNotFound(caller.reports.version({ key, number: Number(n) }))
  if (version === null) notFound()
  return version
})
