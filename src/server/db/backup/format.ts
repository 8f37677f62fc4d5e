import { z } from 'zod'

/** The ending of the files that Milepost writes, and looks for when it clears out old ones. */
export const ENDING = '.milepost.gz'

/** Stands alone on the line after a table's rows. A row never looks like it: COPY doubles every backslash of a value. */
export const END_OF_ROWS = '\\.\n'

const count = z.int().min(0)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** The end of the audit chain. */
const chainHead = z.object({ seq: count, hash: sha256 })
export type ChainHead = z.infer<typeof chainHead>

/** The first line of a backup. */
export const backupHeader = z.object({
  milepostBackup: z.literal(1),
  /** The release that wrote it. */
  release: z.string(),
  /** When its snapshot was taken, UTC: `2026-11-22T01:38:21.123Z`. */
  takenAt: z.iso.datetime(),
  /** The version of the database server. */
  server: z.string(),
  /** SHA-256 of each migration that the database had, in their order. */
  migrations: z.array(sha256).min(1),
  /** Null before anything is recorded. */
  chain: chainHead.nullable(),
  leftOut: z.array(z.string()),
})
export type BackupHeader = z.infer<typeof backupHeader>

/** Before the rows of a table, which follow as COPY writes them. */
export const tableStart = z.object({ table: z.string(), columns: z.array(z.string()).min(1) })
export type TableStart = z.infer<typeof tableStart>

/** After the rows of a table. */
export const tableEnd = z.object({ rows: count, sha256 })
export type TableEnd = z.infer<typeof tableEnd>

/** After the last table: the value that each counter reached, null when it was never used. */
export const sequenceValues = z.object({ sequences: z.record(z.string(), count.nullable()) })

/** The last line; `sha256` is of every byte before it. */
export const backupEnd = z.object({ tables: count, rows: count, sha256 })
export type BackupEnd = z.infer<typeof backupEnd>
