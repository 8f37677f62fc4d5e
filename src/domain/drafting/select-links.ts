// What lies elsewhere: a separate report covers it, so the draft says so and stops; and what the programme waits for in
// another one. Source: portfolio file, Programme, "references" and "dependencies".

import type { Dependency, Programme } from '../portfolio-file/schema'
import type { ProgrammeContext, Selection } from './context'
import { factOf, programmePath } from './facts'
import type { Message, Part, Slot } from './message'
import { programmeSlot } from './rating-slots'
import { engine, message, part, words } from './slots'
import { isClause } from './verbatim'

/** The messages on dependencies (told once) and references. */
export function selectLinks(context: ProgrammeContext): Selection {
  const { programme, path, told } = context
  const toldTexts = new Set(told?.references.map(({ text }) => text))
  const references = programme.references.flatMap(({ text }, place) =>
    toldTexts.has(text)
      ? []
      : [
          message({
            id: `${context.section}/reference/${place}`,
            subject: `${path}/references/${place}`,
            topic: 'references',
            parts: [referencePart(text, `${path}/references/${place}`)],
          }),
        ],
  )
  const dependencies =
    told === null
      ? programme.dependencies.flatMap((dependency, place) =>
          dependencyMessages(dependency, place, context),
        )
      : []
  return { messages: [...dependencies, ...references], unchanged: [], leftOut: [] }
}

/** Verbs by which a reference is seen to be a sentence: "a separate report covers the funding". */
const TELLS = /\b(?:covers|gives|sets out|shows|explains|describes|seeks)\b/

function referencePart(text: string, path: string): Part {
  const fact = factOf(path, 'text', text)
  if (isClause(text) || TELLS.test(text)) return part('event', { words: words(text, fact) })
  return part(/^(?:an?|the|separate) /i.test(text.trim()) ? 'reference' : 'reference-words', {
    reference: words(text, fact),
  })
}

function dependencyMessages(
  dependency: Dependency,
  place: number,
  context: ProgrammeContext,
): Message[] {
  const { programme, path, file } = context
  const on = file.programmes.find(({ key }) => key === dependency.on)
  if (on === undefined) return []
  const at = `${path}/dependencies/${place}`
  const id = `${context.section}/dependency/${dependency.milestone ?? dependency.on}`
  const shared = { subject: at, topic: 'next', family: 'dependencies', weight: 'should' } as const
  const { text } = dependency
  const why =
    text === undefined
      ? []
      : [
          message({
            id: `${id}/text`,
            ...shared,
            parts: [part('event', { words: words(text, factOf(at, 'text', text)) })],
          }),
        ]
  if (text !== undefined && dependency.milestone === undefined && names(text, on)) return why
  const parts = [
    part('depends-on', {
      programme: programmeSlot(programme),
      things: otherThing(dependency, context) ?? programmeSlot(on),
    }),
  ]
  return [message({ id, ...shared, parts, forwardLooking: true }), ...why]
}

/** Whether somebody's words on a dependency name the other programme, so that it need not be named before them. */
function names(text: string, { name, abbreviation }: Programme): boolean {
  const said = ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')} `.toLowerCase()
  return [name, abbreviation].some(
    (one) =>
      one !== undefined && said.includes(` ${one.replace(/[^\p{L}\p{N}]+/gu, ' ')} `.toLowerCase()),
  )
}

/** 'the milestone “Second wave moved” of the Azure migration', or the programme alone. */
function otherThing({ milestone = '' }: Dependency, { file }: ProgrammeContext): Slot | null {
  const [owner, key] = milestone.split('/')
  const programme = file.programmes.find((one) => one.key === owner)
  const found = programme?.milestones.find((one) => one.key === key)
  if (programme === undefined || found === undefined) return null
  const path = `${programmePath(programme)}/milestones/${found.key}`
  const name: Slot = { as: 'name', text: found.name, facts: [factOf(path, 'name', found.name)] }
  return { as: 'sequence', slots: [name, engine('of'), programmeSlot(programme)] }
}
