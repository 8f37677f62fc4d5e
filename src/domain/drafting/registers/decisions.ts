// What the programmes ask of committees and what was answered: those sought, then those taken, with the minute; among them
// what was answered to the recommendations of earlier reports. Of those taken a committee that was told before hears only the new ones. Source: committee conventions, 5; Decision.

import type { Decision } from '../../portfolio-file/schema'
import { contextOf, type Selection } from '../context'
import { factsOfMessage, type Message } from '../message'
import { printCount } from '../numbers'
import { bySubject } from '../plan'
import { recommendationPath } from '../recommendations'
import { decisionMessages, selectDecisions } from '../select-decisions'
import { engine, part } from '../slots'
import {
  type Countable,
  countMessage,
  type RegisterMessages,
  type RegisterRequest,
  snapshotDay,
  told,
} from './register'

/** The messages on the decisions of the programmes. */
export function decisionRegister(request: RegisterRequest): RegisterMessages {
  const { key, programmes, snapshot, occasion } = request
  const ofProgrammes = programmes.map((programme) => {
    const context = contextOf(programme, snapshot, occasion)
    return selectDecisions({ ...context, section: `${key}/${programme.key}` })
  })
  const all = [...ofProgrammes, answered(request)]
  const messages = all.flatMap((one) => one.messages)
  const inFamily = (family: string) =>
    bySubject(messages.filter((one: Message) => one.family === family))
  const sought = inFamily('decisions')
  const taken = inFamily('decisions-taken')
  const things = (some: Message[][]) =>
    some.map((about) => ({
      path: about[0]?.subject ?? key,
      inputs: about.flatMap(factsOfMessage).filter(({ field }) => field === 'outcome'),
    }))
  return {
    overview: [
      ...countMessage(`${key}/sought/count`, things(sought), {
        thing: 'decision',
        state: 'sought',
      }),
      ...takenMessage(`${key}/taken/count`, things(taken), snapshot),
    ],
    lists: [
      { name: 'sought', lead: 'lead-register-sought', items: sought },
      { name: 'taken', lead: 'lead-register-taken', items: taken },
    ],
    leftOut: all.flatMap((one) => one.leftOut),
  }
}

/** How many were taken: all of them in a first report, later those of which this committee was not told. */
function takenMessage(
  id: string,
  taken: readonly Countable[],
  { told: last }: RegisterRequest['snapshot'],
): Message[] {
  if (last === null)
    return countMessage(id, taken, { thing: 'decision', state: 'recorded as taken' })
  if (taken.length === 0) return []
  const facts = taken.map(({ path }) => ({ path }))
  const slots = {
    day: snapshotDay('told', last.on),
    things: engine(`${printCount(taken.length)} taken`, facts),
  }
  return [told(id, id, [part('since-then', slots)])]
}

/** What the committees of the report answered to the recommendations of earlier ones, since they were told last. */
function answered(request: RegisterRequest): Answered {
  const { key, snapshot, occasion } = request
  const { file, asAt } = snapshot
  const found: Answered = { messages: [], leftOut: [] }
  for (const report of file.reports) {
    const context = { section: `${key}/${report.key}`, file, meeting: occasion.meeting, asAt }
    for (const [place, one] of report.recommendations.entries()) {
      const path = recommendationPath(report, one, place)
      const why = silentOn(one, report.key, request)
      if (why === null) found.messages.push(...decisionMessages(one, path, context))
      else found.leftOut.push({ subject: path, why })
    }
  }
  return found
}

type Answered = Pick<Selection, 'messages' | 'leftOut'>

/** Why nothing is told of what became of a recommendation of a report; null: it is told. */
function silentOn(
  { text, outcome, soughtAt }: Decision,
  report: string,
  { committees, snapshot, occasion }: RegisterRequest,
): string | null {
  const { file, told: last } = snapshot
  const { meeting } = occasion
  if (outcome == null) return 'it is not answered yet'
  const asked = file.meetings.find((one) => one.key === soughtAt)
  if (asked === undefined || !committees.has(asked.committee)) return 'another committee was asked'
  if (meeting !== null && asked.date >= meeting) return 'it was answered after this report'
  const before = last?.file.reports.find((one) => one.key === report)?.recommendations
  const wasTold = before?.some((one) => one.text === text && one.outcome != null) === true
  return wasTold ? 'its outcome was told in the last report' : null
}
