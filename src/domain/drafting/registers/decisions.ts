// What the programmes ask of committees and what was answered: those sought, then those taken, with the minute. Of those
// taken a committee that was told before hears only the new ones. Source: committee conventions, 5; Decision.

import { contextOf } from '../context'
import type { Message } from '../message'
import { bySubject } from '../plan'
import { selectDecisions } from '../select-decisions'
import { countMessage, type RegisterMessages, type RegisterRequest } from './register'

/** The messages on the decisions of the programmes. */
export function decisionRegister(request: RegisterRequest): RegisterMessages {
  const { key, programmes, snapshot, occasion } = request
  const messages = programmes.flatMap((programme) => {
    const context = contextOf(programme, snapshot, occasion)
    return selectDecisions({ ...context, section: `${key}/${programme.key}` }).messages
  })
  const inFamily = (family: string) =>
    bySubject(messages.filter((one: Message) => one.family === family))
  const sought = inFamily('decisions')
  const taken = inFamily('decisions-taken')
  const paths = (things: Message[][]) => things.map(([first]) => first?.subject ?? key)
  return {
    overview: [
      ...countMessage(`${key}/sought/count`, paths(sought), 'decision', 'sought'),
      ...countMessage(`${key}/taken/count`, paths(taken), 'decision', 'recorded as taken'),
    ],
    lists: [
      { name: 'sought', lead: 'lead-register-sought', items: sought },
      { name: 'taken', lead: 'lead-register-taken', items: taken },
    ],
  }
}
