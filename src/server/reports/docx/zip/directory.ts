import { DomainError } from '@/domain/errors'

const LOCAL_ENTRY = 0x04034b50
const CENTRAL_ENTRY = 0x02014b50
const END_OF_CENTRAL = 0x06054b50
const END_LENGTH = 22
const CENTRAL_LENGTH = 46
const LOCAL_LENGTH = 30
const MOST_COMMENT = 0xffff
const STORED = 0
const DEFLATED = 8
const ENCRYPTED = 1
const FILE_TYPE = 0o170000
const LINK = 0o120000
const UNIX = 3

export const MOST_ENTRIES = 2000
export const MOST_BYTES = 100 * 1024 * 1024
export const MOST_RATIO = 100
const SMALL = 64 * 1024

/** A file of an archive: where its packed bytes are, and how many it says that it has unpacked. */
export interface ZipEntry {
  path: string
  packed: Uint8Array
  isPacked: boolean
  size: number
}

export function refuseFile(message: string): never {
  throw new DomainError('INVALID', message, { field: 'file' })
}

const BROKEN = 'This file is damaged. Open it in Word, save it as a new .docx and upload that.'

/**
 * The files of a zip archive by what its directory says, nothing unpacked. Refused, as DomainError INVALID for the field
 * `file`: too many files, too much in all, packed beyond belief, paths out of the archive, links, encryption, and two
 * files of one name.
 */
export function readDirectory(archive: Uint8Array): ZipEntry[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > MOST_ENTRIES) refuseFile(`This file holds more than ${MOST_ENTRIES} parts.`)
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let read = 0; read < count; read += 1) {
    if (at + CENTRAL_LENGTH > end || view.getUint32(at, true) !== CENTRAL_ENTRY) refuseFile(BROKEN)
    const lengths = [28, 30, 32].map((place) => view.getUint16(at + place, true))
    entries.push(readEntry(archive, view, at))
    at += CENTRAL_LENGTH + lengths.reduce((sum, length) => sum + length, 0)
  }
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  if (total > MOST_BYTES) refuseFile('This file holds more than 100 MiB when it is unpacked.')
  if (new Set(entries.map(({ path }) => path.toLowerCase())).size < entries.length)
    refuseFile(BROKEN)
  return entries
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= 0 && at >= last - MOST_COMMENT; at -= 1) {
    if (view.getUint32(at, true) === END_OF_CENTRAL) return at
  }
  return refuseFile(BROKEN)
}

function readEntry(archive: Uint8Array, view: DataView, at: number): ZipEntry {
  const method = view.getUint16(at + 10, true)
  const packedSize = view.getUint32(at + 20, true)
  const size = view.getUint32(at + 24, true)
  const nameLength = view.getUint16(at + 28, true)
  const local = view.getUint32(at + 42, true)
  const nameAt = at + CENTRAL_LENGTH
  const path = new TextDecoder().decode(archive.subarray(nameAt, nameAt + nameLength))
  if (isOutside(path)) refuseFile('This file has a part whose name leads out of it.')
  if (isLink(view, at)) refuseFile('This file has a part that is a link to something else.')
  if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0)
    refuseFile('This file is protected by a password. Save it without one.')
  if (method !== STORED && method !== DEFLATED) refuseFile(BROKEN)
  if (size > SMALL && size > packedSize * MOST_RATIO)
    refuseFile('This file unpacks to more than a hundred times its size.')
  if (local + LOCAL_LENGTH > archive.length || view.getUint32(local, true) !== LOCAL_ENTRY)
    refuseFile(BROKEN)
  const skip = view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  const from = local + LOCAL_LENGTH + skip
  if (from + packedSize > archive.length) refuseFile(BROKEN)
  return {
    path,
    packed: archive.subarray(from, from + packedSize),
    isPacked: method === DEFLATED,
    size,
  }
}

function isOutside(path: string): boolean {
  return path === '' || /^[/\\]|^[a-z]:|\\|\0/i.test(path) || path.split('/').includes('..')
}

function isLink(view: DataView, at: number): boolean {
  const mode = view.getUint32(at + 38, true) >>> 16
  return view.getUint8(at + 5) === UNIX && (mode & FILE_TYPE) === LINK
}
