import { z } from 'zod'
import { isDay } from './domain/dates/day'
import { readEmail } from './domain/people/email'
import { MFA_POLICIES } from './domain/people/second-factor'
import { isLoopback } from './loopback'

const SHORTEST_SECRET_BYTES = 32

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

const databaseAddress = z
  .string({ error: 'is missing' })
  .refine((value) => !namesSeveral(value), {
    error: 'names several servers: give the one address that always leads to the primary',
    abort: true,
  })
  .pipe(
    address(['postgres:', 'postgresql:']).refine((value) => !isExample(value), {
      error: 'has the password of the example: use your own',
    }),
  )

const wholeNumber = (error: string) =>
  z
    .string()
    .regex(/^\d{1,2}$/, { error })
    .transform(Number)

const fields = z.object({
  DATABASE_URL: databaseAddress,
  DATABASE_OWNER_URL: databaseAddress.optional(),
  DATABASE_PUBLIC_URL: databaseAddress.optional(),
  DATABASE_BACKUP_URL: databaseAddress.optional(),
  DATABASE_REPLICA_URL: databaseAddress.optional(),
  DATABASE_PREPARE: yesOrNo.default(true),
  NEXTAUTH_URL: address(['http:', 'https:']),
  NEXTAUTH_SECRET: secret,
  MILEPOST_ALLOW_HTTP: yesOrNo.default(false),
  MILEPOST_TRUSTED_PROXIES: wholeNumber(
    'is how many proxies stand before Milepost, such as 1',
  ).default(0),
  OIDC_ISSUER: address(['https:', 'http:']).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z
    .string()
    .refine((value) => !isExample(value), { error: 'is the value of the example: use your own' })
    .optional(),
  OIDC_LABEL: z
    .string()
    .max(60, { error: 'is too long for a button: use at most 60 characters' })
    .default('Sign in with your council account'),
  MILEPOST_MFA: z
    .enum(MFA_POLICIES, { error: 'is evidence or conditional-access' })
    .default('evidence'),
  SMTP_URL: address(['smtp:', 'smtps:'])
    .refine((value) => !isExample(value), {
      error: 'has the password of the example: use your own',
    })
    .optional(),
  MAIL_FROM: z.string().max(200).default('Milepost <milepost@milepost.invalid>'),
  MILEPOST_REMIND_DAYS: wholeNumber('is how many days before, such as 7').default(7),
  MILEPOST_FOUR_EYES: yesOrNo.default(true),
  MILEPOST_READ_ONLY: yesOrNo.default(false),
  MILEPOST_LIMITS: yesOrNo.default(true),
  MILEPOST_ANCHOR_FILE: z.string().optional(),
  MILEPOST_BACKUP_DIR: z.string().optional(),
  MILEPOST_DRILL_DATABASE: z.string().optional(),
  MILEPOST_CHROMIUM: z.string().optional(),
  METRICS_TOKEN: secret.optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: address(['https:', 'http:']).optional(),
  MILEPOST_POLISH_URL: address(['https:', 'http:']).optional(),
  MILEPOST_POLISH_MODEL: z.string().min(1).max(200).optional(),
  MILEPOST_POLISH_KEY: z
    .string()
    .max(1000)
    .regex(/^[!-~]+$/, { error: 'may have no spaces and no letters with accents' })
    .refine((value) => !isExample(value), { error: 'is the value of the example: use your own' })
    .optional(),
  MILEPOST_POLISH_TIMEOUT_SECONDS: wholeNumber('is how many seconds to wait, such as 20')
    .refine((value) => value >= 1 && value <= 60, { error: 'is from 1 to 60 seconds' })
    .default(20),
  MILEPOST_POLISH_EXEMPT: yesOrNo.default(false),
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

export const settings = fields
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
    if (isPlainHttp(value.NEXTAUTH_URL) && !value.MILEPOST_ALLOW_HTTP) {
      refuse(
        'NEXTAUTH_URL',
        'is http://, which sends sign-ins in the clear: use https://, or set MILEPOST_ALLOW_HTTP=1 for a trial',
      )
    }
    if (isPlainHttp(value.OTEL_EXPORTER_OTLP_ENDPOINT ?? '') && !value.MILEPOST_ALLOW_HTTP) {
      refuse(
        'OTEL_EXPORTER_OTLP_ENDPOINT',
        'is http://, which sends traces in the clear: use https://, or a collector on this machine',
      )
    }
    if (value.MILEPOST_POLISH_URL !== undefined) {
      if (isPlainHttp(value.MILEPOST_POLISH_URL) && !value.MILEPOST_ALLOW_HTTP)
        refuse(
          'MILEPOST_POLISH_URL',
          'is http://, which sends sentences in the clear: use https://, or a model on this machine',
        )
      if (value.MILEPOST_POLISH_MODEL === undefined) refuse('MILEPOST_POLISH_MODEL', 'is missing')
    }
    if (value.OIDC_ISSUER !== undefined) {
      if (isPlainHttp(value.OIDC_ISSUER)) refuse('OIDC_ISSUER', 'has to begin with https://')
      if (value.OIDC_CLIENT_ID === undefined) refuse('OIDC_CLIENT_ID', 'is missing')
      if (value.OIDC_CLIENT_SECRET === undefined) refuse('OIDC_CLIENT_SECRET', 'is missing')
      if (/\/(common|organizations|consumers)\//.test(value.OIDC_ISSUER))
        refuse('OIDC_ISSUER', 'names every organisation: give the address of your own tenant')
    }
    if (value.MILEPOST_MODE === 'live' && !value.MILEPOST_LIMITS) {
      refuse('MILEPOST_LIMITS', 'can be 0 for the sample portfolio only: leave it out')
    }
    if (value.MILEPOST_MODE === 'live' && value.MILEPOST_ILLUSTRATIVE) {
      refuse('MILEPOST_ILLUSTRATIVE', 'is for the sample portfolio only: leave it out')
    }
  })
  .transform((value) => ({
    /** The role that Milepost works with: it may neither change the schema nor rewrite history. */
    databaseUrl: value.DATABASE_URL,
    /** The role that owns the tables: for migrations and restores. */
    databaseOwnerUrl: value.DATABASE_OWNER_URL ?? value.DATABASE_URL,
    /** The role that sees what is public, and nothing else. */
    databasePublicUrl: value.DATABASE_PUBLIC_URL ?? value.DATABASE_URL,
    /** The role that reads everything and writes nothing. */
    databaseBackupUrl: value.DATABASE_BACKUP_URL ?? value.DATABASE_OWNER_URL ?? value.DATABASE_URL,
    /** A copy of the database that follows it, for the public pages; undefined: there is none. */
    databaseReplicaUrl: value.DATABASE_REPLICA_URL,
    /** False behind a connection pooler that cannot keep prepared statements. */
    databasePrepare: value.DATABASE_PREPARE,
    siteUrl: value.NEXTAUTH_URL,
    sessionSecret: value.NEXTAUTH_SECRET,
    /** How many proxies stand before Milepost: the address of who asks is read that many places from the end. */
    trustedProxies: value.MILEPOST_TRUSTED_PROXIES,
    /** Where staff sign in, or undefined. */
    oidc:
      value.OIDC_ISSUER === undefined
        ? undefined
        : {
            issuer: value.OIDC_ISSUER,
            clientId: value.OIDC_CLIENT_ID ?? '',
            clientSecret: value.OIDC_CLIENT_SECRET ?? '',
            label: value.OIDC_LABEL,
            /** What says that it asked for a second factor. */
            mfa: value.MILEPOST_MFA,
          },
    /** Through which server mail goes; undefined: it is written to the log, in sample mode, or not sent at all. */
    smtpUrl: value.SMTP_URL,
    mailFrom: value.MAIL_FROM,
    /** How many days before an action falls due its owner is reminded of it; 0: nobody is reminded of anything. */
    remindDays: value.MILEPOST_REMIND_DAYS,
    /** Whether a report has to be approved by somebody who did not write it. */
    fourEyes: value.MILEPOST_FOUR_EYES,
    /** True while nothing may be changed, such as during a move. */
    readOnly: value.MILEPOST_READ_ONLY,
    /** False for the benchmark alone, which does more in a minute than people do. */
    limits: value.MILEPOST_LIMITS,
    /** The file outside the database that the head of the audit chain is written to. */
    anchorFile: value.MILEPOST_ANCHOR_FILE,
    /** The folder that backups are written to. */
    backupFolder: value.MILEPOST_BACKUP_DIR,
    /** The name of an empty database on the same server, in which a restore is rehearsed. */
    drillDatabase: value.MILEPOST_DRILL_DATABASE,
    /** The program that prints reports to PDF, or 'off'; undefined: where it usually is, if it is there. */
    chromium: value.MILEPOST_CHROMIUM,
    /** What a reader of /metrics has to show; undefined: there is no such page. */
    metricsToken: value.METRICS_TOKEN,
    /** Where traces go; undefined: nowhere. */
    tracesUrl: value.OTEL_EXPORTER_OTLP_ENDPOINT,
    /** The language model that suggests plainer wording; undefined: there is none, and nothing is ever sent. */
    polish:
      value.MILEPOST_POLISH_URL === undefined
        ? undefined
        : {
            url: value.MILEPOST_POLISH_URL,
            model: value.MILEPOST_POLISH_MODEL ?? '',
            key: value.MILEPOST_POLISH_KEY,
            timeoutSeconds: value.MILEPOST_POLISH_TIMEOUT_SECONDS,
            /** Whether sentences that are not public may be sent as well. */
            sendsExempt: value.MILEPOST_POLISH_EXEMPT,
          },
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

export type Settings = z.infer<typeof settings>

/** Settings that a file may hold instead, named by the same name and `_FILE`. */
export const SECRET_NAMES = [
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'DATABASE_PUBLIC_URL',
  'DATABASE_BACKUP_URL',
  'DATABASE_REPLICA_URL',
  'NEXTAUTH_SECRET',
  'OIDC_CLIENT_SECRET',
  'SMTP_URL',
  'METRICS_TOKEN',
  'MILEPOST_POLISH_KEY',
]

function isPlainHttp(value: string): boolean {
  return protocolOf(value) === 'http:' && !isLoopback(value)
}

function protocolOf(value: string): string {
  return URL.canParse(value) ? new URL(value).protocol : ''
}

/** Not every program that Milepost talks to the database with can choose between servers. */
function namesSeveral(value: string): boolean {
  return /^[^/]*\/\/(?:[^/]*@)?[^/@]*,/.test(value)
}

function isExample(value: string): boolean {
  return /change-me/i.test(value)
}
