// What the programmes ask of committees and what was answered: those sought, then those taken, with the minute; among them
// what was answered to the recommendations of earlier reports. Of those taken a committee that was told before hears only the new ones. Source: committee conventions, 5; Decision.

import { contextOf } from '../context'
import { factsOfMessage, type Message } from '../message'
import { printCount } from '../numbers'
import { bySubject } from '../plan'
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
  const ofProgrammes = programmes.flatMap((programme) => {
    const context = contextOf(programme, snapshot, occasion)
    return selectDecisions({ ...context, section: `${key}/${programme.key}` }).messages
  })
  const messages = [...ofProgrammes, ...answered(request)]
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
function answered({ key, committees, snapshot, occasion }: RegisterRequest): Message[] {
  const { file, told: last } = snapshot
  const isTold = (report: string, text: string) =>
    last?.file.reports
      .find((one) => one.key === report)
      ?.recommendations.some((one) => one.text === text && one.outcome != null) === true
  const { meeting } = occasion
  const earlier = file.meetings.filter(
    ({ committee, date }) => committees.has(committee) && (meeting === null || date < meeting),
  )
  const asked = new Set<string | undefined>(earlier.map((one) => one.key))
  return file.reports.flatMap((report) => {
    const context = { section: `${key}/${report.key}`, file, meeting, asAt: snapshot.asAt }
    return report.recommendations
      .filter(
        ({ text, outcome, soughtAt }) =>
          outcome != null && asked.has(soughtAt) && !isTold(report.key, text),
      )
      .flatMap((one) =>
        decisionMessages(one, `reports/${report.key}/recommendations/${one.key}`, context),
      )
  })
}
