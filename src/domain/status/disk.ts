// Room on the disks where Milepost writes files. With less than a gigabyte left it takes no new requests, so that what is
// under way can still be stored.
// Source: trust R-15.

import { fine, look, printBytes, type StatusLine } from './line'

/** In bytes: less than this is too little. */
export const LEAST_FREE_BYTES = 1024 ** 3

/** What is free in a folder; `what` names what it is for: 'backups'. */
export function diskLine(what: string, folder: string, freeBytes: number): StatusLine {
  const says = `${printBytes(freeBytes)} free at ${folder}`
  return freeBytes < LEAST_FREE_BYTES
    ? look(`Disk for ${what}`, `${says}.`, 'Make room: Milepost needs at least one gigabyte.')
    : fine(`Disk for ${what}`, `${says}.`)
}
