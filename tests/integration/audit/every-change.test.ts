import { asc, gt, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access'
import { auditEvents } from '@/server/db/schema'
import { createCaller } from '@/server/trpc/caller'
import { appRouter } from '@/server/trpc/root'
import { tamper } from '../../support/audit'
import { addUser, contextFor } from '../../support/context'
import { testDatabase } from '../../support/database'

const database = testDatabase()
let administrator: Extract<Actor, { kind: 'user' }>
let invited = 0
let rated = 0
let stated = 0

const described = { kind: 'project', organisations: [], visibility: 'public' } as const
const shown = (version: number) => ({ programme: 'new', milestone: 'design', version })
const figure = (period: string, value: string) => ({
  ...{ programme: 'new', period, value, isNotReported: false },
})
const person = (version: number) => ({ id: invited, version })

/** One call after the other, each with the events that it has to record, and no others. */
const CALLS: [path: string, input: () => unknown, events: object[]][] = [
  ['programmes.add', () => ({ ...described, name: 'New' }), [{ action: 'programme.add' }]],
  [
    'programmes.edit',
    () => ({ ...described, key: 'new', version: 1, stage: 'design' }),
    [{ action: 'programme.edit', before: { stage: null }, after: { stage: 'design' } }],
  ],
  [
    'programmes.rename',
    () => ({ key: 'new', version: 2, name: 'Newer', reason: 'Agreed' }),
    [{ action: 'programme.rename', before: { name: 'New' }, reason: 'Agreed' }],
  ],
  [
    'milestones.add',
    () => ({ programme: 'new', name: 'Design', date: '2020-09' }),
    [{ action: 'milestone.add', after: { name: 'Design' } }],
  ],
  [
    'milestones.edit',
    () => ({ ...shown(1), name: 'Design it' }),
    [{ action: 'milestone.edit', before: { name: 'Design' }, after: { name: 'Design it' } }],
  ],
  [
    'milestones.forecast',
    () => ({ ...shown(2), forecast: '2020-10', reason: 'Late' }),
    [{ action: 'milestone.forecast', after: { expected: '2020-10' }, reason: 'Late' }],
  ],
  [
    'milestones.rebaseline',
    () => ({ ...shown(3), to: '2020-11', reason: 'Agreed' }),
    [{ action: 'milestone.rebaseline', before: { baseline: '2020-09' }, reason: 'Agreed' }],
  ],
  [
    'milestones.complete',
    () => ({ ...shown(4), actual: '2020-07-01' }),
    [{ action: 'milestone.complete', before: { status: 'planned' } }],
  ],
  [
    'milestones.reopen',
    () => ({ ...shown(5), reason: 'Not yet' }),
    [{ action: 'milestone.reopen', before: { actual: '2020-07-01' }, reason: 'Not yet' }],
  ],
  [
    'milestones.cancel',
    () => ({ ...shown(6), reason: 'No money' }),
    [{ action: 'milestone.cancel', after: { status: 'cancelled' }, reason: 'No money' }],
  ],
  [
    'risks.add',
    () => ({ programme: 'new', title: 'No staff', status: 'open', likelihood: 2, impact: 4 }),
    [{ action: 'risk.add', after: { title: 'No staff', score: 8 } }],
  ],
  [
    'risks.restate',
    () => ({
      programme: 'new',
      risk: 'no-staff',
      seen: stated,
      title: 'No staff',
      status: 'closed',
    }),
    [{ action: 'risk.restate', before: { status: 'open' }, after: { status: 'closed' } }],
  ],
  [
    'measures.add',
    () => ({ ...figure('May 2020', '5'), name: 'Users', unit: 'users' }),
    [{ action: 'measure.add', after: { name: 'Users', value: 5 } }],
  ],
  [
    'measures.edit',
    () => ({
      ...{ programme: 'new', measure: 'users', name: 'Active users', unit: 'users' },
      ...{ target: '9', targetKind: 'at-least', reason: 'Agreed', seen: 1 },
    }),
    [
      {
        ...{ action: 'measure.edit', reason: 'Agreed', before: { name: 'Users', unit: 'users' } },
        after: { name: 'Active users', unit: 'users', target: 9, targetKind: 'at-least' },
      },
    ],
  ],
  [
    'measures.record',
    () => ({ ...figure('May 2020', '6'), measure: 'users', replaces: true }),
    [{ action: 'measure.replace', before: { value: 5 }, after: { value: 6 } }],
  ],
  [
    'ratings.record',
    () => ({ programme: 'new', value: 'green', expectedPrevious: null }),
    [{ action: 'rating.record', before: { value: null }, after: { value: 'green' } }],
  ],
  [
    'ratings.correct',
    () => ({
      programme: 'new',
      rating: rated,
      value: 'exempt',
      reason: 'X',
      correctionReason: 'Wrong',
    }),
    [{ action: 'rating.correct', before: { value: 'green' }, reason: 'Wrong' }],
  ],
  [
    'events.add',
    () => ({ programme: 'new', kind: 'progress', text: 'Begun' }),
    [{ action: 'event.add', after: { text: 'Begun' } }],
  ],
  [
    'people.invite',
    () => ({ name: 'Mo', email: 'mo@example.gov.uk', role: 'member' }),
    [{ action: 'people.invite', after: { role: 'member' } }],
  ],
  [
    'people.changeRole',
    () => ({ ...person(1), role: 'pmo-manager' }),
    [{ action: 'people.change-role', before: { role: 'member' }, after: { role: 'pmo-manager' } }],
  ],
  [
    'people.disable',
    () => person(2),
    [{ action: 'people.disable', before: { disabled: false }, after: { disabled: true } }],
  ],
  [
    'people.enable',
    () => person(3),
    [{ action: 'people.enable', before: { disabled: true }, after: { disabled: false } }],
  ],
  ['people.makeLink', () => ({ id: invited }), [{ action: 'people.link' }]],
  [
    'corporatePlans.set',
    () => ({ name: 'Our plan', from: '2020-04-01', outcomes: 'Safe' }),
    [{ action: 'corporate-plan.set' }],
  ],
]

/** Changes whose events the tests of their own folder look at. */
const ELSEWHERE =
  /^(account|actions|backups|classifications|drafts|editor|houseStyle|jobs|meetings|polish|promises|reports|resolutions|reviews|session|tokens|wordTemplates)\.|^people\.(disconnect|endSessions)$/

async function call(path: string, input: unknown): Promise<unknown> {
  const caller = createCaller(contextFor(database.db, administrator))
  const procedure = path
    .split('.')
    .reduce<unknown>((found, name) => Reflect.get(Object(found), name), caller)
  if (typeof procedure !== 'function') throw new Error(`${path} is no procedure`)
  return procedure(input)
}

/** Everything on record, but for what is counted of requests. */
async function fingerprint(): Promise<string> {
  const tables = await database.db.execute<{ name: string }>(sql`
    select tablename as name from pg_tables
    where schemaname = 'public' and tablename <> 'rate_limit' order by 1`)
  const prints = []
  for (const { name } of tables) {
    const [row] = await database.db.execute(sql`
      select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as print
      from ${sql.identifier(name)} t`)
    prints.push(`${name} ${row?.print}`)
  }
  return prints.join('\n')
}

beforeAll(async () => {
  administrator = await addUser(database.db, { role: 'administrator', name: 'Ada' })
  await tamper(database.db, async (superuser) => {
    await superuser`create table audit_is_broken (yes boolean)`
    await superuser`grant select on audit_is_broken to public`
    await superuser`
      create function break_audit() returns trigger language plpgsql as $$
      begin
        if exists (select from audit_is_broken) then raise exception 'the disk is full'; end if;
        return new;
      end $$`.simple()
    await superuser`
      create trigger zz_broken after insert on audit_event
      for each row execute function break_audit()`
  })
})

const breakAudit = (isBroken: boolean) =>
  tamper(database.db, (superuser) =>
    isBroken
      ? superuser`insert into audit_is_broken values (true)`
      : superuser`delete from audit_is_broken`,
  )

describe('S-35: a change and its event', () => {
  test.each(CALLS)('%s: both or none', async (path, input, events) => {
    await breakAudit(true)
    const before = await fingerprint()
    await expect(call(path, input())).rejects.toMatchObject({ code: 'INTERNAL_SERVER_ERROR' })
    expect(await fingerprint()).toBe(before)
    await breakAudit(false)

    const [last] = await database.db.execute(
      sql`select coalesce(max(seq), 0) as seq from audit_event`,
    )
    const answer = await call(path, input())
    if (path === 'people.invite') invited = Number(Reflect.get(Object(answer), 'id'))
    if (path === 'risks.add') stated = Number(Reflect.get(Object(answer), 'seen'))
    if (path === 'ratings.record') rated = Number(Reflect.get(Object(answer), 'id'))
    const recorded = await database.db
      .select()
      .from(auditEvents)
      .where(gt(auditEvents.seq, Number(last?.seq)))
      .orderBy(asc(auditEvents.seq))
    const who = { actor: 'Ada', actorId: administrator.id, role: 'Administrator' }
    const how = { requestId: 'test-request', clientVersion: expect.stringMatching(/^\d+\.\d+/) }
    expect(recorded).toMatchObject(events.map((event) => ({ ...who, ...how, ...event })))
    expect(recorded.every(({ at }) => /\+00/.test(at))).toBe(true)
  })

  test('is looked at here or in the tests of its own folder, whatever the change', () => {
    const changes = Object.entries(appRouter._def.procedures)
      .filter(([, procedure]) => isChange(procedure))
      .map(([path]) => path)
      .filter((path) => !ELSEWHERE.test(path))
    expect(changes.sort()).toEqual(CALLS.map(([path]) => path).sort())
  })
})

const isChange = (procedure: object) =>
  Reflect.get(Object(Reflect.get(procedure, '_def')), 'type') === 'mutation'
