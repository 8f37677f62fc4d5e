import { deflateRawSync } from 'node:zlib'
import type { Parts } from './unzip'

const VERSION = 20
const DEFLATED = 8
const UTF8_NAME = 0x0800
const MIDNIGHT_1_JANUARY_1980 = 0x00210000

const POLYNOMIAL = 0xedb88320
const CRC_OF_BYTE = Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1
  return crc
})

/** The check sum that the format asks for. */
function crc32(bytes: Uint8Array): number {
  let crc = -1
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_OF_BYTE[(crc ^ byte) & 0xff] ?? 0)
  return ~crc >>> 0
}

interface Packed {
  name: Uint8Array
  packed: Uint8Array
  size: number
  crc: number
  at: number
}

/** A zip archive of the files, in their order, all of the first day that the format knows: the same files, the same bytes. */
export function zip(parts: Parts): Uint8Array {
  let at = 0
  const entries = [...parts].map(([path, bytes]): Packed => {
    const name = new TextEncoder().encode(path)
    const packed = new Uint8Array(deflateRawSync(bytes))
    const entry = { name, packed, size: bytes.length, crc: crc32(bytes), at }
    at += 30 + name.length + packed.length
    return entry
  })
  const directory = entries.map(centralEntry)
  const length = directory.reduce((sum, entry) => sum + entry.length, 0)
  const end = new DataView(new ArrayBuffer(22))
  end.setUint32(0, 0x06054b50, true)
  end.setUint16(8, entries.length, true)
  end.setUint16(10, entries.length, true)
  end.setUint32(12, length, true)
  end.setUint32(16, at, true)
  const pieces = entries.flatMap((entry) => [localEntry(entry), entry.name, entry.packed])
  return new Uint8Array(Buffer.concat([...pieces, ...directory, new Uint8Array(end.buffer)]))
}

/** What both headers of a file say of it. */
function describe(view: DataView, from: number, { name, packed, size, crc }: Packed): void {
  view.setUint16(from, VERSION, true)
  view.setUint16(from + 2, UTF8_NAME, true)
  view.setUint16(from + 4, DEFLATED, true)
  view.setUint32(from + 6, MIDNIGHT_1_JANUARY_1980, true)
  view.setUint32(from + 10, crc, true)
  view.setUint32(from + 14, packed.length, true)
  view.setUint32(from + 18, size, true)
  view.setUint16(from + 22, name.length, true)
}

function localEntry(entry: Packed): Uint8Array {
  const view = new DataView(new ArrayBuffer(30))
  view.setUint32(0, 0x04034b50, true)
  describe(view, 4, entry)
  return new Uint8Array(view.buffer)
}

function centralEntry(entry: Packed): Uint8Array {
  const view = new DataView(new ArrayBuffer(46))
  view.setUint32(0, 0x02014b50, true)
  view.setUint16(4, VERSION, true)
  describe(view, 6, entry)
  view.setUint32(42, entry.at, true)
  return new Uint8Array(Buffer.concat([new Uint8Array(view.buffer), entry.name]))
}
