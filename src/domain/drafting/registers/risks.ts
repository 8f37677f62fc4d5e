// The risks of several programmes in one place: how many are open and above their target, what changed since this committee
// was told, then each with its score. Source: committee conventions, 10; Risk.

import type { Risk } from '../../portfolio-file/schema'
import { factOf, programmePath } from '../facts'
import type { Message, Slot } from '../message'
import { readProperName } from '../noun-phrases'
import { printCount } from '../numbers'
import { scoreOf, scoreParts, targetParts } from '../select-risks'
import { listChanges } from '../since-told'
import { engine, part, stored, words } from '../slots'
import { canFollowThat, wordsQuoted } from '../verbatim'
import {
  counted,
  countMessage,
  type RegisterMessages,
  type RegisterRequest,
  snapshotDay,
  told,
  verbFor,
} from './register'

interface Placed {
  risk: Risk
  path: string
  programme: RegisterRequest['programmes'][number]
}

/** The messages on the risks of the programmes, the highest score first. */
export function riskRegister(request: RegisterRequest): RegisterMessages {
  const { key, programmes } = request
  const open = programmes.flatMap((programme) =>
    programme.risks
      .filter(({ status }) => status !== 'closed' && status !== 'removed')
      .map((risk) => ({ risk, programme, path: `${programmePath(programme)}/risks/${risk.key}` })),
  )
  const inOrder = open.toSorted((a, b) => highest(b) - highest(a))
  const above = open.filter(({ risk, path }) => {
    const score = scoreOf(risk, path)?.value
    return score !== undefined && risk.targetScore !== undefined && score > risk.targetScore
  })
  return {
    overview: [
      ...openMessage(key, open),
      ...countMessage(
        `${key}/above-target`,
        above.map(({ risk, path }) => ({
          path,
          inputs: [
            ...(scoreOf(risk, path)?.slot.facts ?? []),
            factOf(path, 'targetScore', risk.targetScore ?? null),
          ],
        })),
        { thing: 'risk', state: 'above the target score' },
      ),
      ...changeMessage(request),
    ],
    lists: [
      {
        name: 'open',
        lead: 'lead-register-risks',
        items: inOrder.map((one) => items(one, request)),
      },
    ],
  }
}

function highest({ risk, path }: Placed): number {
  return scoreOf(risk, path)?.value ?? 0
}

function openMessage(key: string, open: readonly Placed[]): Message[] {
  if (open.length === 0) return []
  const owners = [...new Set(open.map(({ programme }) => programmePath(programme)))]
  const slots = {
    things: counted(
      open.map(({ path }) => path),
      'risk',
    ),
    verb: verbFor(open.length),
    state: engine('open'),
    scope: counted(owners, 'programme'),
  }
  const inputs = open.flatMap(({ risk, path }) =>
    risk.status === undefined ? [] : [factOf(path, 'status', risk.status)],
  )
  return [told(`${key}/open`, `${key}/open`, [part('count-across', slots)], { inputs })]
}

const CHANGES = { added: 'added', closed: 'closed', 're-scored': 'scored anew' } as const

function changeMessage({ key, programmes, snapshot }: RegisterRequest): Message[] {
  if (snapshot.told === null) return []
  const changes = listChanges(
    snapshot.told,
    { file: snapshot.file, on: snapshot.asAt },
    programmes.map((programme) => programme.key),
  ).filter(({ path }) => path.includes('/risks/'))
  const things = Object.entries(CHANGES).flatMap(([change, said]): Slot[] => {
    const same = changes.filter((one) => one.change === change)
    const facts = same.map(({ path }) => ({ path }))
    return same.length === 0 ? [] : [engine(`${printCount(same.length)} ${said}`, facts)]
  })
  if (things.length === 0) return []
  const day = snapshotDay('told', snapshot.told.on)
  const list: Slot = { as: 'list', slots: things, joiner: 'and' }
  const id = `${key}/changed`
  return [told(id, id, [part('since-then', { day, things: list })])]
}

function items({ risk, path, programme }: Placed, { key, snapshot }: RegisterRequest): Message[] {
  const { reference, title } = risk
  const before = snapshot.told?.file.programmes
    .find((one) => one.key === programme.key)
    ?.risks.find((one) => one.key === risk.key)
  const name = factOf(programmePath(programme), 'name', programme.name)
  const called = readProperName(programme.name)
  const item: Slot =
    reference === undefined
      ? stored(called, name)
      : {
          as: 'stored',
          text: `${reference}, ${called}`,
          facts: [factOf(path, 'reference', reference), name],
        }
  const id = `${key}/risk/${programme.key}/${risk.key}`
  const fact = factOf(path, 'title', title)
  const event = { item, words: words(title, fact) }
  const named = { item, title: stored(wordsQuoted(title), fact) }
  const score = scoreParts(risk, path, before)
  const target = targetParts(risk, path, snapshot.asAt)
  return [
    told(id, path, [canFollowThat(title) ? part('risk-of-that', event) : part('risk-of', named)]),
    ...(score.length === 0 ? [] : [told(`${id}/score`, path, score)]),
    ...(score.length === 0 || target.length === 0
      ? []
      : [told(`${id}/target`, path, target, { weight: 'should', forwardLooking: true })]),
  ]
}
