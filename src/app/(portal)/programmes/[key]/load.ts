import { notFound } from 'next/navigation'
import { cache } from 'react'
import type { Crumb } from '@/components/ui/breadcrumbs'
import { type Action, can } from '@/domain/access'
import type { Day } from '@/domain/dates/day'
import { getCaller, orNotFound } from '@/server/trpc/caller'

export interface ProgrammeParams {
  params: Promise<{ key: string }>
}

export interface MilestoneParams {
  params: Promise<{ key: string; milestone: string }>
}

/** The programme and who asks, read once for a request; the not-found page when they may not know of it. */
export const loadProgramme = cache(async (key: string, asAt?: Day) => {
  const caller = await getCaller()
  const [{ actor, today }, view] = await Promise.all([
    caller.session.whoAmI(),
    orNotFound(caller.programmes.get({ key, asAt })),
  ])
  return { actor, today, view }
})

/** The same for a page that changes something: nothing is there for those who may not. */
export async function loadForWrite(key: string, action: Action) {
  const loaded = await loadProgramme(key)
  const { actor, view } = loaded
  if (!can(actor, action, { programme: key, isPublic: view.isPublic })) notFound()
  return loaded
}

/** A milestone that is about to be changed, with the version that its form names. */
export async function loadMilestoneForWrite(params: MilestoneParams['params']) {
  const { key, milestone: milestoneKey } = await params
  const { view, today } = await loadForWrite(key, 'milestone.write')
  const milestone = view.programme.milestones.find((listed) => listed.key === milestoneKey)
  const version = view.milestoneVersions[milestoneKey]
  if (milestone === undefined || version === undefined) notFound()
  const shown = { programme: key, key: milestoneKey, name: milestone.name, version }
  return { view, today, milestone, shown, trail: trailOf(view.programme) }
}

/** The way to the pages under a programme. */
export function trailOf({ key, name }: { key: string; name: string }): Crumb[] {
  return [
    { label: 'Programmes', href: '/programmes' },
    { label: name, href: `/programmes/${key}` },
  ]
}
