import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { VersionPage } from '@/components/reports/review/version-page'
import { getCaller, orNotFound } from '@/server/trpc/caller'

interface Address {
  params: Promise<{ key: string; n: string }>
}

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { subject, number } = await read(await params)
  return { title: `${subject}, version ${number} - Reports` }
}

export default async function ReportVersionPage({ params }: Address) {
  return <VersionPage version={await read(await params)} />
}

async function read({ key, n }: { key: string; n: string }) {
  const caller = await getCaller()
  const version = await orNotFound(caller.reports.version({ key, number: Number(n) }))
  if (version === null) notFound()
  return version
}
