import { notFound } from 'next/navigation'
import { can } from '@/domain/access'
import { isClassifiedList, isClassifiedNoun } from '@/domain/classification/lists'
import { getCaller, orNotFound } from '@/server/trpc/caller'

/** The facts of a programme for the page that says who may read which; nothing is there for those who may not. */
export async function loadFacts(programme: string) {
  const caller = await getCaller()
  const { actor } = await caller.session.whoAmI()
  if (!can(actor, 'fact.withhold', { programme, isPublic: true })) notFound()
  return orNotFound(caller.classifications.ofProgramme({ programme }))
}

const isNumber = (id: string) => /^[1-9]\d{0,8}$/.test(id)

/** A programme or a report, and who could read it; nothing is there for those who may not know. */
export async function loadPaper({ list, id }: { list: string; id: string }) {
  const caller = await getCaller()
  const { actor } = await caller.session.whoAmI()
  if (!can(actor, 'classification.read') || !isClassifiedNoun(list) || !isNumber(id)) notFound()
  const paper = await caller.classifications.get({ list, id: Number(id) })
  return paper ?? notFound()
}

/** One fact for the page that says who may read it; nothing is there for those who may not. */
export async function loadFact(
  programme: string | undefined,
  { list, id }: { list: string; id: string },
) {
  const caller = await getCaller()
  const { actor } = await caller.session.whoAmI()
  const subject = { isPublic: true, ...(programme === undefined ? {} : { programme }) }
  if (!can(actor, 'fact.withhold', subject) || !isClassifiedList(list) || !isNumber(id)) notFound()
  const fact = await orNotFound(caller.classifications.get({ programme, list, id: Number(id) }))
  return fact ?? notFound()
}
