import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { serversIn } from '@/server/db/embedded/processes.mjs'
import { ask, asSuperuser, launchStart, startDatabase, temporaryFolder } from '../support/launcher'

const AS_THE_FIRST_RELEASE_LEFT_IT = `
  reassign owned by milepost_owner to milepost;
  drop owned by milepost_owner, milepost_public, milepost_backup;
  drop role milepost_owner, milepost_public, milepost_backup;
  alter role milepost reset all`

const OWNED_BY_ME = `select
  (select count(*)::int from pg_class where relowner = current_user::regrole) as relations,
  (select count(*)::int from pg_namespace where nspowner = current_user::regrole) as schemas,
  (select count(*)::int from pg_database where datdba = current_user::regrole) as databases`

describe('The database that npm start makes', () => {
  it('keeps its secrets to their owner and serves, on the loopback, a role that owns nothing', async () => {
    const home = temporaryFolder()
    await startDatabase(home)
    const secrets = readdirSync(home).filter((name) => /password|secret/.test(name))
    expect(secrets.sort()).toEqual([
      ...['backup-password', 'database-password', 'owner-password', 'public-password'],
      ...['session-secret', 'superuser-password'],
    ])
    expect(secrets.map((name) => statSync(join(home, name)).mode & 0o777)).toEqual(
      secrets.map(() => 0o600),
    )
    expect(
      await ask(
        home,
        `select rolsuper or rolcreatedb or rolcreaterole as mighty,
           host(inet_server_addr()) as host,
           current_setting('fsync') as fsync,
           current_setting('full_page_writes') as full_page_writes,
           current_setting('synchronous_commit') as synchronous_commit,
           current_setting('data_checksums') as checksums,
           (select coalesce(to_jsonb(base) ->> 'datlocale', datcollate) from pg_database base
             where datname = current_database()) as locale
         from pg_roles where rolname = current_user`,
      ),
    ).toEqual({
      mighty: false,
      host: '127.0.0.1',
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
      checksums: 'on',
      locale: 'C.UTF-8',
    })
  })

  it('stops in order when it is told to, and starts again with everything in place', async () => {
    const home = temporaryFolder()
    const first = await startDatabase(home)
    await ask(home, 'create table kept as select 42 as answer', 'ownerUrl')
    first.kill('SIGINT')
    expect((await first.ended).code).toBe(0)
    expect(serversIn(join(home, 'database'), undefined)).toEqual([])

    const began = performance.now()
    await startDatabase(home)
    expect(performance.now() - began).toBeLessThan(60_000)
    expect(await ask(home, 'select answer from kept', 'ownerUrl')).toEqual({ answer: 42 })
  })

  it('D-2: of the first release goes to its owner at the next start, with everything in place', async () => {
    const home = temporaryFolder()
    const first = await startDatabase(home)
    await ask(home, 'create table kept as select 42 as answer', 'ownerUrl')
    await asSuperuser(home, AS_THE_FIRST_RELEASE_LEFT_IT)
    for (const role of ['owner', 'public', 'backup']) rmSync(join(home, `${role}-password`))
    first.kill('SIGINT')
    await first.ended

    await startDatabase(home)
    expect(await ask(home, 'select answer from kept', 'ownerUrl')).toEqual({ answer: 42 })
    expect(await ask(home, OWNED_BY_ME)).toEqual({ relations: 0, schemas: 0, databases: 0 })
    expect(await ask(home, OWNED_BY_ME, 'ownerUrl')).toMatchObject({ schemas: 2, databases: 1 })
    expect(await ask(home, 'select count(*)::int as programmes from programme')).toEqual({
      programmes: 0,
    })
    await expect(ask(home, 'delete from rating')).rejects.toMatchObject({ code: '42501' })
  })

  it('is made afresh when an earlier start was cut short while it was being made', async () => {
    const home = temporaryFolder()
    mkdirSync(join(home, 'database.unfinished'))
    writeFileSync(join(home, 'database.unfinished', 'PG_VERSION'), '18\n')
    await startDatabase(home)
    expect(await ask(home, 'select 1 as one')).toEqual({ one: 1 })
    expect(readdirSync(home)).not.toContain('database.unfinished')
  })
})

describe('npm start says in one sentence', () => {
  it('which process already works in the data folder', async () => {
    const home = temporaryFolder()
    const first = await startDatabase(home)
    const second = await (await launchStart(home, ['--database-only'])).ended
    expect(second.code).toBe(1)
    expect(second.output).toMatch(
      new RegExp(`^Milepost already works in ${home}: process ${first.pid} .*\\n$`),
    )
  })

  it('that its port is taken, and which to try', async () => {
    const port = await takePort()
    const { code, output } = await (await launchStart(temporaryFolder(), ['--port', String(port)]))
      .ended
    expect(code).toBe(1)
    expect(output).toMatch(new RegExp(`^Port ${port} is taken .* --port ${port + 1}\\.\\n$`))
  })

  it.each([
    ['a port that is none', ['--port', 'high'], {}, /^PORT is high: give a number .*\n$/],
    ['a flag that is none', ['--fast'], {}, /^Unknown option '--fast'\. .*--help.*\n$/],
    [
      'a day that is none',
      ['--database-only', '--today', '2020-02-30'],
      {},
      /MILEPOST_TODAY has to be a day such as 2020-07-08/,
    ],
    [
      'the sample on a database of one’s own',
      [],
      { DATABASE_URL: 'postgres://milepost@127.0.0.1:1/milepost', MILEPOST_MODE: 'sample' },
      /^MILEPOST_MODE is sample and DATABASE_URL is set: .*\n$/,
    ],
    [
      'live without a database',
      [],
      { MILEPOST_MODE: 'live' },
      /^MILEPOST_MODE is live but DATABASE_URL is missing: .*\n$/,
    ],
    [
      'a secret that is too short',
      [],
      {
        DATABASE_URL: 'postgres://milepost@127.0.0.1:1/milepost',
        NEXTAUTH_URL: 'https://milepost.example.gov.uk',
        NEXTAUTH_SECRET: 'short',
      },
      /NEXTAUTH_SECRET is too short/,
    ],
    [
      'a database that does not answer',
      [],
      {
        DATABASE_URL: 'postgres://milepost:secret@127.0.0.1:1/milepost',
        NEXTAUTH_URL: 'https://milepost.example.gov.uk',
        NEXTAUTH_SECRET: 'long enough to be taken for a secret here',
      },
      /^The database at 127\.0\.0\.1:1 cannot be used: nothing answers there\.\n$/m,
    ],
  ])('that it was given %s', async (_, args, env, sentence) => {
    const { code, output } = await (await launchStart(temporaryFolder(), args, { env })).ended
    expect(output).toMatch(sentence)
    expect(output).not.toContain('    at ')
    expect(code).toBe(1)
  })
})

function takePort(): Promise<number> {
  const server = createServer()
  onTestFinished(() => {
    server.close()
  })
  return new Promise((resolve, reject) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (address !== null && typeof address === 'object') resolve(address.port)
      else reject(new Error('No port'))
    })
  })
}
