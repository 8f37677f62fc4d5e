import 'server-only'
import { createHash, type Hash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { VERSION } from '@/version'
import {
  listTables,
  readChainHead,
  readMigrations,
  readSequences,
  readServer,
  type Table,
} from './catalogue'
import type { Snapshot } from './connection'
import { copyOut } from './copy'
import { countLines } from './count-lines'
import { BackupFault } from './fault'
import { type BackupEnd, type BackupHeader, END_OF_ROWS, type TableEnd } from './format'
import { LEFT_OUT } from './left-out'

/** Bytes. */
const PIECE = 64 * 1024

/** What a backup says of itself at its ends. */
export interface Contents {
  header: BackupHeader
  end: BackupEnd
}

/** The whole of a backup, uncompressed, a few rows at a time; returns what it holds. */
export async function* writeLines(sql: Snapshot): AsyncGenerator<Buffer, Contents> {
  const all = createHash('sha256')
  const header = await readHeader(sql)
  yield line(all, header)
  const tables = (await listTables(sql)).filter(({ name }) => !LEFT_OUT.includes(name))
  let rows = 0
  for (const table of tables) rows += yield* writeTable(sql, table, all)
  yield line(all, { sequences: await readSequences(sql) })
  const end = { tables: tables.length, rows, sha256: all.copy().digest('hex') }
  yield line(all, end)
  return { header, end }
}

async function readHeader(sql: Snapshot): Promise<BackupHeader> {
  const { takenAt, server } = await readServer(sql)
  const migrations = await readMigrations(sql)
  if (migrations.length === 0)
    throw new BackupFault('The database is new and empty: there is nothing to back up.')
  const chain = await readChainHead(sql)
  return {
    milepostBackup: 1,
    release: VERSION,
    takenAt,
    server,
    migrations,
    chain,
    leftOut: LEFT_OUT,
  }
}

async function* writeTable(sql: Snapshot, table: Table, all: Hash): AsyncGenerator<Buffer, number> {
  yield line(all, { table: table.name, columns: table.columns })
  const hash = createHash('sha256')
  let rows = 0
  for await (const piece of pieces(await copyOut(sql, table))) {
    hash.update(piece)
    all.update(piece)
    rows += countLines(piece)
    yield piece
  }
  const end: TableEnd = { rows, sha256: hash.digest('hex') }
  const closing = Buffer.from(`${END_OF_ROWS}${JSON.stringify(end)}\n`)
  all.update(closing)
  yield closing
  return rows
}

/** Rows come in pieces of a few; they travel on in larger ones. */
async function* pieces(rows: Readable): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = []
  let size = 0
  for await (const piece of rows) {
    waiting.push(piece)
    size += piece.length
    if (size < PIECE) continue
    yield Buffer.concat(waiting)
    waiting = []
    size = 0
  }
  yield Buffer.concat(waiting)
}

function line(all: Hash, value: unknown): Buffer {
  const bytes = Buffer.from(`${JSON.stringify(value)}\n`)
  all.update(bytes)
  return bytes
}
