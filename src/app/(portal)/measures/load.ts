import { notFound } from 'next/navigation'
import { can } from '@/domain/access'
import { getCaller } from '@/server/trpc/caller'

/** The measures of the service and whether who asks may change them. */
export async function loadMeasures() {
  const caller = await getCaller()
  const [{ actor }, service] = await Promise.all([
    caller.session.whoAmI(),
    caller.measures.ofService(),
  ])
  return { service, mayWrite: can(actor, 'measure.write') }
}

/** The same for a page that changes one: nothing is there for those who may not. */
export async function loadMeasureForWrite(params: Promise<{ measure: string }>) {
  const { measure: key } = await params
  const { service, mayWrite } = await loadMeasures()
  const measure = service.measures.find((listed) => listed.key === key)
  if (!mayWrite || measure === undefined) notFound()
  return { service, measure }
}

export const TRAIL = [{ href: '/measures', label: 'Service measures' }]
