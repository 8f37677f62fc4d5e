import { inflateRawSync } from 'node:zlib'
import { MOST_BYTES, MOST_RATIO, readDirectory, refuseFile, type ZipEntry } from './directory'

const SMALL = 64 * 1024

export type Parts = Map<string, Uint8Array>

/**
 * The files of a zip archive, unpacked, folders left out. What the directory says is not believed: unpacking stops at the
 * limits, and a file that is not as long as was said is refused, as DomainError INVALID for the field `file`.
 */
export function unzip(archive: Uint8Array): Parts {
  const parts: Parts = new Map()
  let total = 0
  for (const entry of readDirectory(archive)) {
    if (entry.path.endsWith('/')) continue
    const bytes = unpack(entry, MOST_BYTES - total)
    total += bytes.length
    parts.set(entry.path, bytes)
  }
  return parts
}

function unpack({ packed, isPacked, size }: ZipEntry, room: number): Uint8Array {
  const most = Math.min(size, room, Math.max(SMALL, packed.length * MOST_RATIO))
  const bytes = isPacked ? inflate(packed, most) : packed
  if (bytes.length !== size)
    refuseFile('This file does not hold what it says. Save it anew in Word.')
  return bytes
}

function inflate(packed: Uint8Array, most: number): Uint8Array {
  try {
    return new Uint8Array(inflateRawSync(packed, { maxOutputLength: Math.max(1, most) }))
  } catch {
    return refuseFile('This file does not hold what it says. Save it anew in Word.')
  }
}
