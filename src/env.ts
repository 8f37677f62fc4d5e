import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { isDay } from './domain/dates/day'
import { readEmail } from './domain/people/email'
import { isLoopback } from './loopback'

const SHORTEST_SECRET_BYTES = 32

/** A setting that is missing or wrong: the message names every such setting and says what would be accepted. */
export class SettingsError extends Error {
  constructor(faults: string[]) {
    super(
      `Milepost cannot start with these settings:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    )
    this.name = 'SettingsError'
  }
}

const yesOrNo = z
  .enum(['0', '1'], { error: 'write 1 for yes or 0 for no' })
  .transform((value) => value === '1')

const address = (protocols: string[]) =>
  z.string({ error: 'is missing' }).refine((value) => protocols.includes(protocolOf(value)), {
    error: `has to be an address that begins with ${protocols.map((name) => `${name}//`).join(' or ')}`,
  })

const secret = z
  .string({ error: 'is missing: make one with `openssl rand -base64 48`' })
  .refine((value) => Buffer.byteLength(value) >= SHORTEST_SECRET_BYTES, {
    error: `is too short: give at least ${SHORTEST_SECRET_BYTES} bytes, for example from \`openssl rand -base64 48\``,
  })
  .refine((value) => !isExample(value), {
    error: 'is the value of the example: make one of your own',
  })

const fields = z.object({
  DATABASE_URL: address(['postgres:', 'postgresql:']).refine((value) => !isExample(value), {
    error: 'has the password of the example: use your own',
  }),
  DATABASE_PREPARE: yesOrNo.default(true),
  NEXTAUTH_URL: address(['http:', 'https:']),
  NEXTAUTH_SECRET: secret,
  MILEPOST_MODE: z.enum(['live', 'sample'], { error: 'is live or sample' }).default('live'),
  MILEPOST_TODAY: z
    .string()
    .refine(isDay, { error: 'has to be a day such as 2020-07-08' })
    .optional(),
  MILEPOST_ILLUSTRATIVE: yesOrNo.default(false),
  MILEPOST_ADMIN_EMAIL: z
    .string()
    .refine((value) => readEmail(value) !== null, {
      error: 'has to be one e-mail address, such as name@example.gov.uk',
    })
    .default('administrator@milepost.invalid'),
  NODE_ENV: z.string().optional(),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'], {
      error: 'is trace, debug, info, warn, error or silent',
    })
    .default('info'),
})

/** The name of every setting that this page knows. */
export const SETTING_NAMES = Object.keys(fields.shape)

const settings = fields
  .superRefine((value, context) => {
    const refuse = (name: string, message: string) =>
      context.addIssue({ code: 'custom', path: [name], message })
    if (value.MILEPOST_MODE === 'sample' && !isLoopback(value.DATABASE_URL)) {
      refuse(
        'MILEPOST_MODE',
        'is sample, which works only with the embedded database of `npm start`',
      )
    }
    if (value.MILEPOST_MODE === 'live' && value.MILEPOST_TODAY !== undefined) {
      refuse('MILEPOST_TODAY', 'is for the sample portfolio only: leave it out')
    }
    if (value.MILEPOST_MODE === 'live' && value.MILEPOST_ILLUSTRATIVE) {
      refuse('MILEPOST_ILLUSTRATIVE', 'is for the sample portfolio only: leave it out')
    }
  })
  .transform((value) => ({
    databaseUrl: value.DATABASE_URL,
    /** False behind a connection pooler that cannot keep prepared statements. */
    databasePrepare: value.DATABASE_PREPARE,
    siteUrl: value.NEXTAUTH_URL,
    sessionSecret: value.NEXTAUTH_SECRET,
    mode: value.MILEPOST_MODE,
    /** The day that the sample stands on; undefined: today in London. */
    today: value.MILEPOST_TODAY,
    illustrative: value.MILEPOST_ILLUSTRATIVE,
    /** Who the first administrator is. */
    adminEmail: value.MILEPOST_ADMIN_EMAIL,
    /** True in `npm run dev`, whose pages need more than a page in use may do. */
    isDevelopment: value.NODE_ENV === 'development',
    logLevel: value.LOG_LEVEL,
  }))

export type Env = z.infer<typeof settings>

const MAY_BE_FILES = ['DATABASE_URL', 'NEXTAUTH_SECRET']

/**
 * Checks the settings of an environment. An empty value counts as absent; `NAME_FILE` names a file that holds the secret.
 * Throws SettingsError that names each bad setting.
 * @example readEnv({ DATABASE_URL: 'postgres://…', NEXTAUTH_URL: 'https://…', NEXTAUTH_SECRET: '…' }).mode // 'live'
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  for (const name of MAY_BE_FILES) {
    const file = given[`${name}_FILE`]
    if (file !== undefined) given[name] = readSecretFile(`${name}_FILE`, file)
  }
  const result = settings.safeParse(given)
  if (result.success) return result.data
  throw new SettingsError(
    result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`),
  )
}

function readSecretFile(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (cause) {
    throw Object.assign(new SettingsError([`${name} names ${file}, which cannot be read`]), {
      cause,
    })
  }
}

function protocolOf(value: string): string {
  return URL.canParse(value) ? new URL(value).protocol : ''
}

function isExample(value: string): boolean {
  return /change-me/i.test(value)
}

/** Building needs no settings and no database; what it is given here is never used. */
const WHILE_BUILDING = {
  DATABASE_URL: 'postgres://127.0.0.1/none',
  NEXTAUTH_URL: 'http://127.0.0.1:3000',
  NEXTAUTH_SECRET: 'stands in while the application is being built',
}

/** The settings of this process, checked when it starts. The only reader of process.env. */
export const env: Env = readEnv(
  process.env.NEXT_PHASE === 'phase-production-build' ? WHILE_BUILDING : process.env,
)
