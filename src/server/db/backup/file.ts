import { createHash } from 'node:crypto'
import {
  closeSync,
  createReadStream,
  createWriteStream,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { damaged } from './fault'

/** Of a file that lies on the disk. */
export interface Written {
  bytes: number
  sha256: string
}

/**
 * Writes a compressed file that only its owner may read. It gets its name when all of it lies on the disk, and never takes
 * the place of another: throws an error with the code EEXIST then.
 */
export async function writeCompressed(
  path: string,
  content: AsyncIterable<Buffer>,
): Promise<Written> {
  const measured = measure()
  await writeWhole(path, async (file) => {
    const stream = createWriteStream('', { fd: file, autoClose: false })
    await pipeline(content, createGzip(), measured.stream, stream)
  })
  return measured.result()
}

/** Gives `path` to what `write` writes to the file that it is handed, once all of it lies on the disk. */
export async function writeWhole(
  path: string,
  write: (file: number, name: string) => Promise<void>,
): Promise<void> {
  const unfinished = `${path}.unfinished`
  const file = openSync(unfinished, 'wx', 0o600)
  try {
    try {
      await write(file, unfinished)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    giveName(unfinished, path)
    syncFolder(dirname(path))
  } finally {
    rmSync(unfinished, { force: true })
  }
}

/** A link is refused when the name is taken; where there are no links, looking first has to do. */
function giveName(unfinished: string, path: string): void {
  try {
    linkSync(unfinished, path)
  } catch (error) {
    if (existsSync(path)) throw error
    renameSync(unfinished, path)
  }
}

/** The content of a compressed file, in pieces. */
export async function* readCompressed(path: string): AsyncGenerator<Buffer> {
  const file = createReadStream(path)
  const content = createGunzip({ chunkSize: 256 * 1024 })
  file.on('error', (error) => content.destroy(error))
  file.pipe(content)
  try {
    for await (const piece of content) yield piece
  } catch (error) {
    throw isOfCompression(error) ? damaged() : error
  } finally {
    file.destroy()
  }
}

function isOfCompression(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}

function measure(): { stream: Transform; result(): Written } {
  const hash = createHash('sha256')
  let bytes = 0
  const stream = new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece)
      bytes += piece.length
      done(null, piece)
    },
  })
  return { stream, result: () => ({ bytes, sha256: hash.digest('hex') }) }
}

/** A new name is safe once its folder is; Windows has no such thing and needs none. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
