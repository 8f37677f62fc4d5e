// What a backup may be and how it may have ended. A file of Milepost's own can be restored anywhere that Milepost runs; a
// pg_dump file is an extra for those who know PostgreSQL. Source: trust.

export const BACKUP_KINDS = ['milepost', 'pg_dump'] as const
export type BackupKind = (typeof BACKUP_KINDS)[number]

export const BACKUP_OUTCOMES = ['succeeded', 'failed'] as const
export type BackupOutcome = (typeof BACKUP_OUTCOMES)[number]
