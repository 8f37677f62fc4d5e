import 'server-only'
import { JOB_KINDS } from '@/domain/jobs/kinds'
import {
  migrationLines,
  poolLines,
  replicaLines,
  roleLines,
  serverLines,
} from '@/domain/status/database'
import { diskLine } from '@/domain/status/disk'
import type { StatusLine } from '@/domain/status/line'
import { productLines } from '@/domain/status/product'
import { anchorLines, backupLines, chainLines } from '@/domain/status/record'
import { signInLines } from '@/domain/status/sign-in'
import { mailLines, workLines } from '@/domain/status/work'
import { env } from '@/env'
import { VERSION } from '@/version'
import journal from '../../../drizzle/meta/_journal.json'
import { findLastDrill, findLastGood } from '../backup/store'
import type { Db } from '../db/client'
import { describeRole } from '../db/describe-roles'
import { poolGates } from '../db/pool-gate'
import { replicaWatch } from '../db/replica-watch'
import { foldersInUse, freeBytes } from '../health/folders'
import { findNewestMigration } from '../health/store'
import { findHeartbeatAge, listQueues } from '../jobs/overview-store'
import { mailGoes } from '../mail/way'
import { readOnlyReason } from '../read-only'
import { readChain, readLastAnchor } from './anchor-facts'
import { countFailed, findLastMail, readServer } from './store'

/** Something that the page looks at; `about` names it when it cannot be read. */
export interface Check {
  about: string
  read: (db: Db) => Promise<StatusLine[]>
}

export interface Part {
  id: string
  title: string
  /** The page that has more of it. */
  more?: { label: string; href: string }
  checks: readonly Check[]
}

/** The parts of the page, in its order. */
export const PARTS: readonly Part[] = [
  {
    id: 'milepost',
    title: 'Milepost',
    checks: [
      { about: 'Version', read: async () => productLines(readProduct()) },
      { about: 'Accounts of staff', read: async () => signInLines(readSignIn()) },
    ],
  },
  {
    id: 'database',
    title: 'Database',
    checks: [
      { about: 'Server', read: async (db) => serverLines(await readServer(db)) },
      { about: 'Rights of Milepost', read: async (db) => roleLines(await readRole(db)) },
      { about: 'Schema', read: async (db) => migrationLines(await readMigrations(db)) },
      {
        about: 'Connections',
        read: async () => poolLines([...poolGates().values()].map((gate) => gate.numbers())),
      },
      { about: 'Replica', read: async () => replicaLines(readReplica()) },
    ],
  },
  {
    id: 'work',
    title: 'Background work and mail',
    more: { label: 'Background work', href: '/status/jobs' },
    checks: [
      { about: 'Worker', read: async (db) => workLines(await readWork(db)) },
      {
        about: 'Mail',
        read: async (db) => mailLines({ goes: mailGoes(), ...(await findLastMail(db)) }),
      },
    ],
  },
  {
    id: 'record',
    title: 'Record of changes',
    more: { label: 'Who changed what', href: '/activity' },
    checks: [
      { about: 'Recorded', read: async (db) => chainLines(await readChain(db)) },
      {
        about: 'Last anchor',
        read: async (db) => anchorLines(await readLastAnchor(db, env.anchorFile)),
      },
    ],
  },
  {
    id: 'backups',
    title: 'Backups and disk',
    more: { label: 'Backups', href: '/status/backups' },
    checks: [
      { about: 'Last good backup', read: async (db) => backupLines(await readBackups(db)) },
      ...foldersInUse().map(({ what, folder }) => ({
        about: `Disk for ${what}`,
        read: async () => [diskLine(what, nameOf(folder), await freeBytes(folder))],
      })),
    ],
  },
]

/** The folder that Milepost runs in has a name too. */
const nameOf = (folder: string) => (folder === '.' ? process.cwd() : folder)

function readProduct() {
  return {
    version: VERSION,
    node: process.versions.node,
    upSeconds: process.uptime(),
    isReadOnly: readOnlyReason() !== null,
    isHttps: env.siteUrl.startsWith('https:'),
    trustedProxies: env.trustedProxies,
  }
}

function readSignIn() {
  return {
    isSample: env.mode === 'sample',
    issuer: env.oidc?.issuer,
    hasEmailLinks: mailGoes() !== 'nowhere',
    fourEyes: env.fourEyes,
  }
}

async function readRole(db: Db) {
  const role = await describeRole(db)
  return { ...role, hasPublicRole: env.databasePublicUrl !== env.databaseUrl }
}

function readReplica() {
  const watch = replicaWatch()
  return watch && { lagSeconds: watch.lagSeconds(), isRead: watch.isReplicaReadable() }
}

async function readMigrations(db: Db) {
  const newest = await findNewestMigration(db)
  const pending = journal.entries.filter(({ when }) => when > newest).length
  return { applied: journal.entries.length - pending, pending }
}

async function readWork(db: Db) {
  const [heartbeatSeconds, queues, failed] = await Promise.all([
    findHeartbeatAge(db),
    listQueues(db),
    countFailed(db, JOB_KINDS),
  ])
  const ages = queues.flatMap(({ oldestSeconds }) => oldestSeconds ?? [])
  return {
    heartbeatSeconds,
    waiting: queues.reduce((total, { waiting }) => total + waiting, 0),
    oldestSeconds: ages.length === 0 ? null : Math.max(...ages),
    failed,
  }
}

async function readBackups(db: Db) {
  const [lastGoodSecondsAgo, lastDrill] = await Promise.all([findLastGood(db), findLastDrill(db)])
  return { lastGoodSecondsAgo, lastDrill }
}
