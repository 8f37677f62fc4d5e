/** The application: reads and adds, changes what people edit, owns nothing. */
export const APPLICATION = 'milepost'
/** Owns the database and all that is in it; migrations and restores work as this role. */
export const OWNER = 'milepost_owner'
/** Sees what is public, and nothing else. */
export const PUBLIC_READER = 'milepost_public'
/** Reads everything, writes nothing. */
export const BACKUP = 'milepost_backup'

/** @typedef {typeof APPLICATION | typeof OWNER | typeof PUBLIC_READER | typeof BACKUP} RoleName */

/** Compiling what a person waits for, as a server with LLVM does, takes longer than doing it: no `jit`. */
const PATIENCE = {
  jit: 'off',
  statement_timeout: '10s',
  lock_timeout: '3s',
  idle_in_transaction_session_timeout: '15s',
}

/**
 * What each role may do beyond its grants, and how long it may take. They are settings of the role, not of a connection, so
 * that a pooler in between cannot lose them.
 * @type {Record<RoleName, { attributes: string, settings: Record<string, string> }>}
 */
export const ROLES = {
  [OWNER]: { attributes: 'NOBYPASSRLS', settings: { lock_timeout: '2s' } },
  [APPLICATION]: { attributes: 'NOBYPASSRLS', settings: PATIENCE },
  [PUBLIC_READER]: {
    attributes: 'NOBYPASSRLS',
    settings: { ...PATIENCE, default_transaction_read_only: 'on' },
  },
  [BACKUP]: {
    attributes: 'BYPASSRLS',
    settings: { lock_timeout: '60s', default_transaction_read_only: 'on' },
  },
}

/**
 * Statements for a superuser, connected to the database, that make the roles and give the database to its owner. They may
 * run again at any time: what an earlier release left with the application's role goes to the owner.
 * @param {string} database its name
 * @param {Record<RoleName, string>} passwords each as SQL, quotes included
 * @returns {string[]}
 */
export function roleStatements(database, passwords) {
  const names = /** @type {RoleName[]} */ (Object.keys(ROLES))
  return [
    ...names.flatMap((name) => [
      `DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${name}') THEN CREATE ROLE ${name}; END IF; END $$`,
      `ALTER ROLE ${name} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION ${ROLES[name].attributes} PASSWORD ${passwords[name]}`,
      ...Object.entries(ROLES[name].settings).map(
        ([setting, value]) => `ALTER ROLE ${name} SET ${setting} = '${value}'`,
      ),
    ]),
    `GRANT pg_read_all_data TO ${BACKUP}`,
    `ALTER DATABASE ${database} OWNER TO ${OWNER}`,
    `REVOKE ALL ON DATABASE ${database} FROM PUBLIC, ${APPLICATION}`,
    `GRANT CONNECT ON DATABASE ${database} TO ${APPLICATION}, ${PUBLIC_READER}, ${BACKUP}`,
    `REASSIGN OWNED BY ${APPLICATION} TO ${OWNER}`,
  ]
}

/**
 * Brings the roles of a running cluster to what they have to be. The launcher loads this file before it installs packages, so
 * the client is loaded here.
 * @param {string} superuserUrl address of the database, as the superuser
 * @param {string} database its name
 * @param {Record<RoleName, string>} passwords of A-Z, a-z, 0-9, `-` and `_`
 */
export async function ensureRoles(superuserUrl, database, passwords) {
  const quoted = /** @type {Record<RoleName, string>} */ (
    Object.fromEntries(Object.entries(passwords).map(([name, password]) => [name, `'${password}'`]))
  )
  const { default: postgres } = await import('postgres')
  const superuser = postgres(superuserUrl, { max: 1, onnotice: () => {} })
  try {
    await superuser.unsafe(`BEGIN; ${roleStatements(database, quoted).join('; ')}; COMMIT`)
  } finally {
    await superuser.end({ timeout: 5 })
  }
}
