import { BACKUP, OWNER, PUBLIC_READER, roleStatements } from '../server/db/embedded/roles.mjs'

const DATABASE = process.argv[2] ?? 'milepost'

if (/^[a-z][a-z0-9_]{0,62}$/.test(DATABASE)) process.stdout.write(text())
else {
  process.stderr.write(
    'Write npm run db:roles -- NAME with the name of the database: small letters, digits and underscores.\n',
  )
  process.exitCode = 1
}

function text() {
  const passwords = {
    milepost: ":'application_password'",
    [OWNER]: ":'owner_password'",
    [PUBLIC_READER]: ":'public_password'",
    [BACKUP]: ":'backup_password'",
  }
  return `-- The roles of Milepost, for a PostgreSQL of your own (15 or later). A superuser runs this once, connected to the database:
--   createdb ${DATABASE}
--   npm run --silent db:roles > roles.sql
--   psql --set=ON_ERROR_STOP=1 --set=application_password=… --set=owner_password=… --set=public_password=… \\
--     --set=backup_password=… --dbname=${DATABASE} --file=roles.sql
-- It may run again: what the role milepost owns goes to milepost_owner, and the passwords are set anew.
-- A managed service that grants no BYPASSRLS: leave the word out, and give DATABASE_BACKUP_URL the owner's address.

BEGIN;
${roleStatements(DATABASE, passwords)
  .map((statement) => `${statement};`)
  .join('\n')}
COMMIT;

-- Then, in .env:
--   DATABASE_URL=postgres://milepost:…@HOST:5432/${DATABASE}
--   DATABASE_OWNER_URL=postgres://${OWNER}:…@HOST:5432/${DATABASE}
--   DATABASE_PUBLIC_URL=postgres://${PUBLIC_READER}:…@HOST:5432/${DATABASE}
--   DATABASE_BACKUP_URL=postgres://${BACKUP}:…@HOST:5432/${DATABASE}
`
}
