import { describe, expect, test } from 'vitest'
import { asSourceFile, readSourceFiles, type SourceFile } from '../support/source-files'

/** The bare programs that the benchmark measures Milepost against are no part of it. */
const BARE = /^(server\/bench|cli\/bench|app\/\(bench\))\//

const files = readSourceFiles().filter(({ path }) => !BARE.test(path))

/** A rule about files: what it says, which files it speaks of, what it finds wrong, and a file that it has to refuse. */
interface Rule {
  says: string
  of: RegExp
  except?: RegExp
  wrong: (file: SourceFile) => string[]
  refuses: [path: string, text: string]
}

/** Only what matches `may` is imported; packages count by their names. */
const importsOnly = (may: RegExp) => (file: SourceFile) =>
  file.imports.filter((target) => !may.test(target))

const importsNo = (what: RegExp) => (file: SourceFile) =>
  file.imports.filter((target) => what.test(target))

const hasNo = (what: RegExp) => (file: SourceFile) =>
  [...file.code.matchAll(new RegExp(what, 'g'))].map(([found]) => found)

const OPENS_TRANSACTION = /\binTransaction\(/
const STORE = /^server\/.+\/(.+-)?store\.ts$/
const RECORDS = /\brecordAudit\(/

/** Commands with much to record keep the words for it in an audit file of their own. */
const AUDITS = new Set(
  files
    .filter(({ path, code }) => path.endsWith('/audit.ts') && RECORDS.test(code))
    .map(({ path }) => path.replace(/\.ts$/, '')),
)

const isRouter = ({ path }: SourceFile) => /^server\/[\w-]+\/router\.ts$/.test(path)
const VERBS = new Set(
  files
    .filter(isRouter)
    .flatMap(({ imports }) => imports)
    .filter((target) => /^server\/(?!trpc\/)/.test(target) && !target.endsWith('store')),
)

const RULES: Rule[] = [
  {
    says: 'the domain imports the domain and zod, and nothing else',
    of: /^domain\//,
    wrong: importsOnly(/^(domain\/|zod$)/),
    refuses: ['domain/dates/day.ts', "import { env } from '../../env'"],
  },
  {
    says: 'the domain has no clock, no randomness, no process and no network',
    of: /^domain\//,
    wrong: hasNo(/Math\.random|crypto\.|process\.|fetch\(|setTimeout/),
    refuses: ['domain/x.ts', 'const id = Math.random()'],
  },
  {
    says: 'the schema imports the domain, itself and Drizzle',
    of: /^server\/db\/schema\//,
    wrong: importsOnly(/^(domain\/|server\/db\/schema\/|drizzle-orm)/),
    refuses: ['server/db/schema/users.ts', "import { env } from '@/env'"],
  },
  {
    says: 'a store imports the domain, the database, zod for what is stored as JSON, and its own folder',
    of: STORE,
    wrong: (file) =>
      importsOnly(/^(domain\/|server\/(db\/|context$)|drizzle-orm|server-only$|zod$)/)(file).filter(
        (target) => folderOf(target) !== folderOf(file.path),
      ),
    refuses: ['server/ratings/store.ts', "import { log } from '../log'"],
  },
  {
    says: 'Drizzle and postgres stay in the database and the stores',
    of: /./,
    except: /^server\/(db\/|.+\/(.+-)?store\.ts$)/,
    wrong: importsNo(/^(drizzle-orm|postgres$)/),
    refuses: ['server/ratings/record.ts', "import { eq } from 'drizzle-orm'"],
  },
  {
    says: 'a command imports no other command',
    of: /^server\//,
    except: /(router|http|adapter)\.ts$/,
    wrong: (file) => file.imports.filter((target) => VERBS.has(target)),
    refuses: ['server/ratings/again.ts', "import { recordRating } from './record'"],
  },
  {
    says: 'a router imports domain inputs, its own folder and the procedures',
    of: /^server\/[\w-]+\/router\.ts$/,
    wrong: (file) =>
      importsOnly(/^(domain\/|server\/trpc\/init$|server-only$)/)(file).filter(
        (target) => folderOf(target) !== folderOf(file.path),
      ),
    refuses: ['server/ratings/router.ts', "import { listPeople } from '../people/store'"],
  },
  {
    says: 'a renderer imports the domain and its own format',
    of: /^server\/reports\/(render-[\w-]+\.ts$|docx\/|html\/|markdown\/)/,
    wrong: importsNo(/^(server\/(?!reports\/)|app\/|components\/|env$)/),
    refuses: ['server/reports/render-docx.ts', "import { database } from '../db/client'"],
  },
  {
    says: 'the docx library stays in its renderer',
    of: /./,
    except: /^server\/reports\/(docx\/|render-docx\.ts$)/,
    wrong: importsNo(/^docx$/),
    refuses: ['components/reports/x.tsx', "import { Document } from 'docx'"],
  },
  {
    says: 'next-auth stays in server/auth',
    of: /./,
    except: /^server\/auth\//,
    wrong: importsNo(/^next-auth/),
    refuses: ['app/page.tsx', "import { getServerSession } from 'next-auth'"],
  },
  {
    says: 'pg-boss stays with the worker and the making of its schema',
    of: /./,
    except: /^server\/(jobs\/(boss\.ts$|worker\/)|db\/job-schema\.ts$)/,
    wrong: importsNo(/^pg-boss$/),
    refuses: ['server/people/invite.ts', "import PgBoss from 'pg-boss'"],
  },
  {
    says: 'the primitives of the screen know nothing of the product',
    of: /^components\/ui\//,
    wrong: importsNo(/^(domain|server|trpc|app|cli|env|components\/(?!ui\/))/),
    refuses: ['components/ui/button.tsx', "import { can } from '@/domain/access'"],
  },
  {
    says: 'components import components, the domain and the browser client',
    of: /^components\//,
    wrong: importsNo(/^(server|app|cli|env)/),
    refuses: ['components/ratings/x.tsx', "import { database } from '@/server/db/client'"],
  },
  {
    says: 'the browser client knows the types of the procedures alone',
    of: /^trpc\//,
    wrong: (file) => hasNo(/import (?!type)[^'"]*['"]@\/server[^'"]*/)(file),
    refuses: ['trpc/client.ts', "import { appRouter } from '@/server/trpc/root'"],
  },
  {
    says: 'pages import the caller, components and the domain',
    of: /^app\//,
    except: /route\.ts$/,
    wrong: importsNo(/^(server\/(?!trpc\/caller$)|cli|env|trpc)/),
    refuses: ['app/page.tsx', "import { listPeople } from '@/server/people/store'"],
  },
  {
    says: 'route handlers import the caller, the database, an http file or one renderer',
    of: /^app\/.*route\.ts$/,
    wrong: importsNo(
      /^(server\/(?!trpc\/caller$|db\/client$|.*http$|reports\/(render|export)-)|cli|env|trpc|components)/,
    ),
    refuses: ['app/portfolio.csv/route.ts', "import { eq } from '@/server/portfolio/store'"],
  },
  {
    says: 'the command line imports no screen',
    of: /^cli\//,
    wrong: importsNo(/^(app|components|trpc)/),
    refuses: ['cli/import.ts', "import { Button } from '@/components/ui/button'"],
  },
  {
    says: 'settings are read in env.ts and on the command line; NEXT_RUNTIME is a word of the bundler',
    of: /./,
    except: /^(env\.ts$|cli\/)/,
    wrong: hasNo(/process\.env(?!\.NEXT_RUNTIME\b)/),
    refuses: ['server/log.ts', 'const level = process.env.LOG_LEVEL'],
  },
  {
    says: 'the clock is read in server/context.ts alone',
    of: /^(domain|server|app|components|trpc|proxy|instrumentation)/,
    except: /^server\/context\.ts$/,
    wrong: hasNo(/new Date\(|Date\.now|toLocale(Date|Time)?String|Intl\.DateTimeFormat/),
    refuses: ['server/ratings/record.ts', 'const now = new Date()'],
  },
  {
    says: 'nothing writes HTML past React',
    of: /./,
    wrong: hasNo(/dangerouslySetInnerHTML|innerHTML|insertAdjacentHTML|document\.write/),
    refuses: ['components/x.tsx', '<p dangerouslySetInnerHTML={x} />'],
  },
  {
    says: 'nothing runs text: no eval, and no program by way of a shell',
    of: /./,
    wrong: hasNo(
      /\beval\(|new Function\(|shell: true|import \{[^}]*\bexec(Sync)?\b[^}]*\} from 'node:child_process'/,
    ),
    refuses: ['cli/x.ts', "import { exec } from 'node:child_process'"],
  },
  {
    says: 'hashes are SHA-256, and what is encrypted is encrypted with AES-256-GCM',
    of: /./,
    wrong: hasNo(/create(Hash|Hmac)\((?!'sha256')|create(C|Dec)ipheriv\((?!'aes-256-gcm')|\bmd5\(/),
    refuses: ['server/x/seal.ts', "createHash('md5')"],
  },
  {
    says: 'no SQL is put together from text, but for the words of the schema’s own checks',
    of: /./,
    except: /^server\/db\/(schema|embedded)\//,
    wrong: hasNo(/sql\.raw\(|\.unsafe\(/),
    refuses: ['server/people/store.ts', 'sql.raw(name)'],
  },
  {
    says: 'what opens a transaction records in the audit',
    of: /^server\//,
    except: /^server\/db\//,
    wrong: ({ code, imports }) =>
      OPENS_TRANSACTION.test(code) &&
      !RECORDS.test(code) &&
      !imports.some((path) => AUDITS.has(path))
        ? ['no recordAudit']
        : [],
    refuses: ['server/x/verb.ts', 'inTransaction(ctx.db, async (tx) => save(tx))'],
  },
  {
    says: 'the audit is written last: from there to the end of a transaction nobody else can record anything',
    of: /^server\//,
    wrong: hasNo(/await recordAudit\((?:(?!\n +return|\n {2}\}\)|\n\}|await)[\s\S])*await[^\n]*/),
    refuses: [
      'server/x/verb.ts',
      'await recordAudit(tx, ctx, { action })\n    await refreshSummary(tx)\n    return saved\n  })',
    ],
  },
  {
    says: 'transactions are opened with inTransaction',
    of: /^(server|cli|app)\//,
    except: /^server\/db\//,
    wrong: hasNo(/\.transaction\(|\.begin\(/),
    refuses: ['server/x/verb.ts', 'ctx.db.transaction(async (tx) => save(tx))'],
  },
  {
    says: 'what reaches the database, the settings or a session is for the server only',
    of: /^server\//,
    except: /^server\/(db\/(schema|embedded)\/|http\/)|\.mjs$/,
    wrong: ({ imports, code }) =>
      imports.some((target) =>
        /^(server\/db\/(client|transaction)|drizzle-orm|next-auth)/.test(target),
      ) &&
      !/import type[^\n]*$/.test(code) &&
      !imports.includes('server-only')
        ? ["no import 'server-only'"]
        : [],
    refuses: ['server/x/store.ts', "import { eq } from 'drizzle-orm'\n"],
  },
  {
    says: 'pages and layouts are rendered on the server',
    of: /^app\/.*(page|layout|loading|not-found)\.tsx$/,
    wrong: hasNo(/['"]use client['"]/),
    refuses: ['app/page.tsx', "'use client'"],
  },
  {
    says: 'a page keeps its referrer, without which the browser sends its forms without an origin',
    of: /^(app|components)\//,
    wrong: hasNo(/no-referrer/),
    refuses: ['app/page.tsx', "export const metadata = { referrer: 'no-referrer' }"],
  },
  {
    says: 'there are no server actions',
    of: /./,
    wrong: hasNo(/['"]use server['"]/),
    refuses: ['app/actions.ts', "'use server'"],
  },
  {
    says: 'nothing catches an error in order to lose it: commands and routers do not catch at all',
    of: /^server\/[\w-]+\/[\w-]+\.ts$/,
    except: /^server\/(db|http|health|trpc|reports\/export)/,
    wrong: hasNo(/\bcatch\s*[({]/),
    refuses: ['server/x/verb.ts', 'try { save() } catch { return null }'],
  },
  {
    says: 'no file is longer than 300 lines',
    of: /./,
    wrong: ({ text }) => (lengthOf(text) > 300 ? [`${lengthOf(text)} lines`] : []),
    refuses: ['server/x/verb.ts', 'x\n'.repeat(301)],
  },
]

describe.each(RULES)('$says', ({ of, except, wrong, refuses }) => {
  const isMeant = (path: string) => of.test(path) && !except?.test(path)

  test('everywhere', () => {
    const faults = files
      .filter(({ path }) => isMeant(path))
      .flatMap((file) => wrong(file).map((fault) => `${file.path}: ${fault}`))
    expect(faults).toEqual([])
  })

  test('and the rule refuses what breaks it', () => {
    const [path, text] = refuses
    expect(isMeant(path)).toBe(true)
    expect(wrong(asSourceFile(path, text))).not.toEqual([])
  })
})

test('half of the files have at most 80 lines, nine in ten at most 180', () => {
  const lengths = files.map(({ text }) => lengthOf(text)).sort((a, b) => a - b)
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(80)
  expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThanOrEqual(180)
})

function folderOf(path: string): string {
  return path.split('/').slice(0, -1).join('/')
}

function lengthOf(text: string): number {
  return text.trimEnd().split('\n').length
}
