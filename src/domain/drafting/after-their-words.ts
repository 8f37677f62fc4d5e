// Where somebody's words open with the name of a milestone that is complete, the name is not said twice: the words come
// first, then "That testing is complete." Source: drafting, "refer"; how reports talk, 2 "Milestone completed".

import { factsOfMessage, type Message } from './message'
import { headOfThing } from './noun-phrases'
import { engine, part } from './slots'

/** The messages of a paragraph, with each complete milestone after the words that open with its name. */
export function afterTheirWords(messages: readonly Message[]): Message[] {
  return messages.reduce(
    (order, one) => {
      const name = nameOf(one)
      if (name === null) return order
      const about = messages.find((other) => opensWith(other, name))
      const thing = about === undefined ? null : headOfThing(name)
      if (about === undefined || thing === null) return order
      const moved = {
        ...one,
        parts: [part('done-that', { thing: engine(thing) })],
        inputs: factsOfMessage(one),
      }
      return order
        .filter((other) => other !== one)
        .flatMap((other) => (other === about ? [other, moved] : [other]))
    },
    [...messages],
  )
}

/** The name of a milestone of which nothing is said but that it is complete. */
function nameOf({ parts, members }: Message): string | null {
  const [only, more] = parts
  const subject = only?.slots.subject
  if (only?.say !== 'done' || more !== undefined || members !== undefined) return null
  return subject?.as === 'name' && subject.element === undefined ? subject.text : null
}

function opensWith({ parts }: Message, name: string): boolean {
  const words = parts[0]?.say === 'event' ? parts[0].slots.words : undefined
  return (
    words?.as === 'words' && words.text.toLowerCase().startsWith(`${name.trim().toLowerCase()} `)
  )
}
