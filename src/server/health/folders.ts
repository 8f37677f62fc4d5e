import 'server-only'
import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { env } from '@/env'

/** Where Milepost writes files, and what for: its own folder, those of anchors and of backups. */
export function foldersInUse(): { what: string; folder: string }[] {
  return [
    { what: 'Milepost', folder: '.' },
    ...(env.anchorFile === undefined ? [] : [{ what: 'anchors', folder: dirname(env.anchorFile) }]),
    ...(env.backupFolder === undefined ? [] : [{ what: 'backups', folder: env.backupFolder }]),
  ]
}

/** How many bytes Milepost may still write there. Throws when there is no such folder. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}
