import { readFileSync } from 'node:fs'
import { SECRET_NAMES, type Settings, settings } from './settings'

/** A setting that is missing or wrong: the message names every such setting and says what would be accepted. */
export class SettingsError extends Error {
  constructor(faults: string[]) {
    super(
      `Milepost cannot start with these settings:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    )
    this.name = 'SettingsError'
  }
}

/**
 * Checks the settings of an environment. An empty value counts as absent; `NAME_FILE` names a file that holds the secret.
 * Throws SettingsError that names each bad setting.
 * @example readEnv({ DATABASE_URL: 'postgres://…', NEXTAUTH_URL: 'https://…', NEXTAUTH_SECRET: '…' }).mode // 'live'
 */
export function readEnv(source: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  for (const name of SECRET_NAMES) {
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

/** Building needs no settings and no database; what it is given here is never used. */
const WHILE_BUILDING = {
  DATABASE_URL: 'postgres://127.0.0.1/none',
  NEXTAUTH_URL: 'http://127.0.0.1:3000',
  NEXTAUTH_SECRET: 'stands in while the application is being built',
}

/** The settings of this process, checked when it starts. The only reader of process.env. */
export const env: Settings = readEnv(
  process.env.NEXT_PHASE === 'phase-production-build' ? WHILE_BUILDING : process.env,
)
