import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readEnv } from '@/env'
import { SETTING_NAMES } from '@/settings'

const LIVE = {
  DATABASE_URL: 'postgres://milepost:secret@db.example.gov.uk:5432/milepost',
  NEXTAUTH_URL: 'https://milepost.example.gov.uk',
  NEXTAUTH_SECRET: 'k3uVjR0bq8mZs5Xy2Nw7Tf4Lh1Pd6GcA',
}
const SAMPLE = {
  ...LIVE,
  DATABASE_URL: 'postgres://milepost:secret@127.0.0.1:5432/milepost',
  MILEPOST_MODE: 'sample',
}

function fileWith(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-env-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'secret'), text)
  return join(folder, 'secret')
}

describe('Settings', () => {
  it('are live, without a fixed day and without the illustrative layer, unless they say otherwise', () => {
    expect(readEnv(LIVE)).toMatchObject({
      databaseUrl: LIVE.DATABASE_URL,
      databasePrepare: true,
      siteUrl: LIVE.NEXTAUTH_URL,
      sessionSecret: LIVE.NEXTAUTH_SECRET,
      mode: 'live',
      today: undefined,
      illustrative: false,
      logLevel: 'info',
    })
  })

  it('may fix the day and lay the illustrative layer over the sample', () => {
    const env = readEnv({ ...SAMPLE, MILEPOST_TODAY: '2020-02-29', MILEPOST_ILLUSTRATIVE: '1' })
    expect(env).toMatchObject({ mode: 'sample', today: '2020-02-29', illustrative: true })
  })

  it('take a secret from a file that is named instead, without the line end', () => {
    const { NEXTAUTH_SECRET, ...rest } = LIVE
    const file = fileWith(`${NEXTAUTH_SECRET}\n`)
    expect(readEnv({ ...rest, NEXTAUTH_SECRET_FILE: file }).sessionSecret).toBe(NEXTAUTH_SECRET)
  })

  it('count an empty value as absent', () => {
    expect(readEnv({ ...LIVE, MILEPOST_TODAY: '', DATABASE_PREPARE: '' }).databasePrepare).toBe(
      true,
    )
    expect(() => readEnv({ ...LIVE, DATABASE_URL: '' })).toThrow('DATABASE_URL is missing')
  })

  it('name every setting that is wrong at once', () => {
    expect(() => readEnv({})).toThrow(
      /^Milepost cannot start with these settings:\n {2}DATABASE_URL is missing\n {2}NEXTAUTH_URL is missing\n {2}NEXTAUTH_SECRET is missing/,
    )
  })

  it.each([
    ['DATABASE_URL', 'mysql://db/milepost', 'begins with postgres:// or postgresql://'],
    ['DATABASE_URL', 'not an address', 'begins with postgres:// or postgresql://'],
    ['DATABASE_URL', 'postgres://milepost@one,two/milepost', 'DATABASE_URL names several servers'],
    ['DATABASE_REPLICA_URL', 'postgres://m:p,w@one:1,two:2/milepost', 'names several servers'],
    ['DATABASE_URL', 'postgres://milepost:change-me@db/milepost', 'password of the example'],
    ['DATABASE_PREPARE', 'no', 'write 1 for yes or 0 for no'],
    ['NEXTAUTH_URL', 'milepost.example.gov.uk', 'begins with http:// or https://'],
    ['NEXTAUTH_URL', 'http://milepost.example.gov.uk', 'sends sign-ins in the clear'],
    ['MILEPOST_TRUSTED_PROXIES', 'all', 'is how many proxies stand before Milepost'],
    [
      'OTEL_EXPORTER_OTLP_ENDPOINT',
      'http://traces.example.gov.uk:4318',
      'sends traces in the clear',
    ],
    ['MILEPOST_POLISH_URL', 'http://models.example.gov.uk/v1', 'sends sentences in the clear'],
    ['MILEPOST_POLISH_URL', 'models.example.gov.uk', 'begins with https:// or http://'],
    ['MILEPOST_POLISH_KEY', 'change-me', 'value of the example'],
    ['MILEPOST_POLISH_KEY', 'two words', 'may have no spaces'],
    ['MILEPOST_POLISH_TIMEOUT_SECONDS', '0', 'is from 1 to 60 seconds'],
    ['MILEPOST_POLISH_TIMEOUT_SECONDS', '61', 'is from 1 to 60 seconds'],
    ['OIDC_ISSUER', 'http://sign-in.example.gov.uk', 'has to begin with https://'],
    ['OIDC_ISSUER', 'https://login.microsoftonline.com/common/v2.0', 'names every organisation'],
    ['SMTP_URL', 'smtp://milepost:change-me@mail', 'password of the example'],
    ['METRICS_TOKEN', 'short', 'is too short'],
    ['NEXTAUTH_SECRET', 'a'.repeat(31), 'is too short'],
    ['NEXTAUTH_SECRET', 'change-me-change-me-change-me-change-me', 'value of the example'],
    ['MILEPOST_MODE', 'test', 'is live or sample'],
    ['MILEPOST_MODE', 'sample', 'works only with the embedded database'],
    ['MILEPOST_TODAY', '2020-07-08', 'is for the sample portfolio only'],
    ['MILEPOST_TODAY', '2020-02-30', 'has to be a day such as 2020-07-08'],
    ['MILEPOST_LIMITS', '0', 'can be 0 for the sample portfolio only'],
    ['MILEPOST_ILLUSTRATIVE', '1', 'is for the sample portfolio only'],
    ['LOG_LEVEL', 'loud', 'is trace, debug, info, warn, error or silent'],
    ['NEXTAUTH_SECRET_FILE', '/nowhere/at/all', 'names /nowhere/at/all, which cannot be read'],
  ])('refuse %s=%s and say why', (name, value, reason) => {
    const read = () => readEnv({ ...LIVE, [name]: value })
    expect(read).toThrow(`${name} `)
    expect(read).toThrow(reason)
  })

  it('send nothing to a language model unless there is an address, and then name one', () => {
    expect(readEnv({ ...LIVE, MILEPOST_POLISH_MODEL: 'plain-1' }).polish).toBeUndefined()
    const url = 'https://models.example.gov.uk/v1'
    expect(() => readEnv({ ...LIVE, MILEPOST_POLISH_URL: url })).toThrow(
      'MILEPOST_POLISH_MODEL is missing',
    )
    expect(
      readEnv({ ...LIVE, MILEPOST_POLISH_URL: url, MILEPOST_POLISH_MODEL: 'plain-1' }).polish,
    ).toEqual({ url, model: 'plain-1', key: undefined, timeoutSeconds: 20, sendsExempt: false })
  })

  it('never print the value of a secret', () => {
    expect(() => readEnv({ ...LIVE, NEXTAUTH_SECRET: 'hunter2' })).not.toThrow('hunter2')
  })

  it('stand in .env.example, every one of them', () => {
    const example = readFileSync('.env.example', 'utf8')
    const named = SETTING_NAMES.filter((name) => new RegExp(`^#?${name}=`, 'm').test(example))
    expect([...named, 'NODE_ENV'].sort()).toEqual([...SETTING_NAMES].sort())
  })
})
