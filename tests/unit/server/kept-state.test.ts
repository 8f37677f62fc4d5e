import { expect, test } from 'vitest'
import { readSourceFiles } from '../../support/source-files'

/** What a process of the web server keeps between requests, and why another process may know nothing of it. */
const KEPT: Record<string, string> = {
  'server/audit/record-refusal.ts: minute': 'which minute the next counts',
  'server/audit/record-refusal.ts: counts':
    'how many refusals of a person this process put on record in this minute: two processes record twice as many at most',
  'server/auth/next-auth-call.ts: heard': 'of one call',
  'server/auth/session-store.ts: SIGNED_IN': 'statements, put together once for each pool',
  'server/db/client.ts: milepostConnection': 'a pool',
  'server/db/client.ts: milepostPublicConnection': 'a pool',
  'server/db/client.ts: milepostReplicaConnection': 'a pool',
  'server/db/pool-gate.ts: milepostPools': 'the pools by name',
  'server/db/replica-watch.ts: milepostReplicaWatch': 'how the servers were two seconds ago',
  'server/db/transaction-scope.ts: milepostAround': 'of one request',
  'server/db/transaction-scope.ts: milepostTransaction': 'of one transaction',
  'server/http/request-scope.mjs: milepostRequest': 'of one request',
  'server/log-format.mjs: milepostLog': 'where lines are written to',
  'server/metrics/registry.mjs: milepostMetrics': 'the numbers of this process, told as such',
  'server/reports/docx/template/own-styles.ts: made': 'our own styles, the same in every process',
  'server/reports/export-docx.ts: waiting': 'files that are being made',
  'server/reports/export-docx.ts: lastId': 'names those',
  'server/reports/export-docx.ts: thread': 'makes them',
  'server/reports/export-docx.ts: hasFailedToStart': 'whether there can be such a thread here',
  'server/reports/export-pdf.ts: usual': 'where Chromium is on this machine',
  'server/reports/export-pdf.ts: last': 'the file that is being made, so that the next one waits',
  'server/spelling/check-spelling.ts: speller': 'the dictionary, the same in every process',
}

const SERVER = /^(server\/(?!bench\/|db\/embedded\/)|app\/(?!\(bench\))|env\.ts|instrumentation)/

const KEEPS = [
  /^(?:export )?(?:let|var) (\w+)/gm,
  /^(?:export )?const (\w+)(?:: [^=]+)? = new (?:Map|Set|WeakMap|WeakSet|AsyncLocalStorage)(?:<[^(]*>)?\(\)/gm,
  /^(?:export )?const (\w+)(?:: [^=]+)? = (?:\[\]|\{\})$/gm,
  /globalThis\.(\w+) \?\?=/g,
]

const keptIn = (code: string) =>
  KEEPS.flatMap((pattern) => [...code.matchAll(pattern)].map(([, name = '']) => name))

test('R-32: no process of the web server keeps anything that another would miss', () => {
  const found = readSourceFiles()
    .filter(({ path }) => SERVER.test(path))
    .flatMap(({ path, code }) => keptIn(code).map((name) => `${path}: ${name}`))
  expect([...new Set(found)].sort()).toEqual(Object.keys(KEPT).sort())
})

test.each([
  'let last = 0',
  'const known = new Map<string, number>()',
  'const seen: string[] = []',
  'globalThis.milepostCache ??= []',
])('it is seen that this keeps something: %s', (code) => {
  expect(keptIn(code)).toHaveLength(1)
})
