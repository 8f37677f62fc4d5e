import type { SectionView } from '@/domain/reports/editor-views'
import { trpc } from '@/trpc/client'
import { readFault } from '@/trpc/fault'
import { untilAnswered } from '@/trpc/until-answered'
import type { Step } from './use-history'
import type { OtherDesk, Writing } from './writing'

export type Side = 'before' | 'after'

interface OwnDesk {
  report: string
  key: string
  view: () => SectionView
  show: (view: SectionView) => void
}

/** The section before or after that one; undefined where there is none. */
export function neighbourOf(key: string, side: Side, { sections }: Writing) {
  const place = sections.findIndex((section) => section.key === key)
  return sections[side === 'before' ? place - 1 : place + 1]
}

/**
 * Moves a block to the end of the section before, or to the start of the one after. Gives the step that undoes it; null
 * while the other section has words that cannot be saved.
 */
export async function moveInto(
  side: Side,
  block: string,
  own: OwnDesk,
  writing: Writing,
): Promise<Step | null> {
  const key = neighbourOf(own.key, side, writing)?.key ?? ''
  const { blocks } = deskOf(key, writing).view().section
  const after = side === 'before' ? (blocks.at(-1)?.key ?? null) : null
  return stepBack({ send: block, other: key, after }, own, writing)
}

/** Sends a block to another section of the page, or fetches it from there. Gives the step that undoes that, or null as above. */
export async function stepBack(step: Move, own: OwnDesk, writing: Writing): Promise<Step | null> {
  const { other: key, after } = step
  const other = deskOf(key, writing)
  if (!(await other.flush())) return null
  if ('send' in step) {
    const place = placeOf(own.view(), step.send)
    const { from, to } = await move(own.report, [own.view(), other.view()], step.send, after)
    own.show(from)
    other.receive(to, step.send)
    return { fetch: step.send, other: key, after: place }
  }
  const place = placeOf(other.view(), step.fetch)
  const { from, to } = await move(own.report, [other.view(), own.view()], step.fetch, after)
  other.receive(from, step.fetch)
  own.show(to)
  return { send: step.fetch, other: key, after: place }
}

type Move = Exclude<Step, { layout: unknown }>

/** Whether what a step moves stands where it is to be moved from. */
export function isThere(step: Move, own: OwnDesk, writing: Writing): boolean {
  const { section } = 'send' in step ? own.view() : deskOf(step.other, writing).view()
  return section.blocks.some(({ key }) => key === ('send' in step ? step.send : step.fetch))
}

/**
 * Where a move was refused because somebody else had saved in the other section: shows that as it stands on the server, and
 * gives its heading. Null where it was refused for another reason.
 */
export async function catchUp(
  error: unknown,
  { report, other, writing }: { report: string; other: string; writing: Writing },
): Promise<string | null> {
  if (readFault(error).code !== 'CONFLICT') return null
  const desk = deskOf(other, writing)
  const now = await trpc.editor.section.query({ key: report, section: other }).catch(() => null)
  if (now === null || now.version === desk.view().version) return null
  desk.renew(now)
  return now.section.heading
}

function move(
  report: string,
  [from, to]: [SectionView, SectionView],
  block: string,
  after: string | null,
) {
  const asked = {
    ...{ key: report, section: from.section.key, version: from.version, block, after },
    ...{ to: to.section.key, toVersion: to.version },
  }
  return untilAnswered(
    () => trpc.editor.moveBlock.mutate(asked),
    () => {},
  )
}

/** The block that the one of that key follows; null where it is the first. */
function placeOf({ section }: SectionView, block: string): string | null {
  const place = section.blocks.findIndex(({ key }) => key === block)
  return section.blocks[place - 1]?.key ?? null
}

function deskOf(key: string, { desks }: Writing): OtherDesk {
  const desk = desks.get(key)
  if (desk === undefined) throw new Error(`The page shows no section ${key}`)
  return desk
}
