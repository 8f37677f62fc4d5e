import { spawnSync } from 'node:child_process'
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A file system of its own, so small that a test can fill it. */
export interface SmallDisk {
  folder: string
  /** Takes what is left of it, to the last byte. */
  fill(): void
  /** Gives back what `fill` took. */
  free(): void
  remove(): void
}

const SIZE = '400m'
const PIECE = 64 * 1024

/** Mounts a small file system in memory; null where this account may not. */
export function mountSmallDisk(): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-small-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder])
  if (mounted.status !== 0) {
    rmSync(folder, { recursive: true })
    return null
  }
  chmodSync(folder, 0o755)
  const filler = join(folder, 'filler')
  return {
    folder,
    fill: () => {
      for (const piece of [Buffer.alloc(PIECE), Buffer.alloc(1)]) writeUntilFull(filler, piece)
    },
    free: () => rmSync(filler, { force: true }),
    remove: () => {
      spawnSync('umount', ['-l', folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function writeUntilFull(file: string, piece: Buffer): void {
  const handle = openSync(file, 'a')
  try {
    while (statfsSync(file).bavail > 0) writeSync(handle, piece)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
  } finally {
    closeSync(handle)
  }
}
