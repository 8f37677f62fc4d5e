import 'server-only'
import { inSnapshot } from './connection'
import { BackupFault } from './fault'
import { type Written, writeCompressed } from './file'
import { type Contents, writeLines } from './lines'

export type WrittenBackup = Written & Contents

/**
 * Writes all of the database at `url`, as it is at one moment, to a file that does not exist yet. Nobody who works with the
 * database waits for it. Throws BackupFault when the file is there already.
 * @example await writeBackup(env.databaseBackupUrl, '/backups/milepost.milepost.gz')
 */
export async function writeBackup(url: string, path: string): Promise<WrittenBackup> {
  return inSnapshot(url, async (sql) => {
    const lines = keepingResult(writeLines(sql))
    const written = await writeCompressed(path, lines.pieces)
    return { ...written, ...lines.result() }
  })
}

/** The pieces of a generator for a stream, and what it returned when they are all taken. */
function keepingResult<Piece, Result>(generator: AsyncGenerator<Piece, Result>) {
  const kept: Result[] = []
  async function* pieces(): AsyncGenerator<Piece> {
    kept.push(yield* generator)
  }
  return {
    pieces: pieces(),
    result: (): Result => {
      const [result] = kept
      if (result === undefined) throw new BackupFault('The backup ended before its end.')
      return result
    },
  }
}
