import { notFound } from 'next/navigation'
import { can } from '@/domain/access'
import { isClassifiedList } from '@/domain/classification/lists'
import { getCaller, orNotFound } from '@/server/trpc/caller'

/** The facts of a programme for the page that says who may read which; nothing is there for those who may not. */
export async function loadFacts(programme: string) {
  const caller = await getCaller()
  const { actor } = await caller.session.whoAmI()
  if (!can(actor, 'fact.withhold', { programme, isPublic: true })) notFound()
  return orNotFound(caller.classifications.ofProgramme({ programme }))
}

/** One fact for the page that says who may read it; nothing is there for those who may not. */
export async function loadFact(
  programme: string | undefined,
  { list, id }: { list: string; id: string },
) {
  const caller = await getCaller()
  const { actor } = await caller.session.whoAmI()
  const subject = { isPublic: true, ...(programme === undefined ? {} : { programme }) }
  if (
    !can(actor, 'fact.withhold', subject) ||
    !isClassifiedList(list) ||
    !/^[1-9]\d{0,8}$/.test(id)
  )
    notFound()
  const fact = await orNotFound(caller.classifications.get({ programme, list, id: Number(id) }))
  return fact ?? notFound()
}
