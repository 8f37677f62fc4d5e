/** Why a backup or a restore cannot be done, in a sentence for the person who asked for it. */
export class BackupFault extends Error {
  override readonly name = 'BackupFault'
}

export const damaged = () =>
  new BackupFault(
    'The file is not a whole backup of Milepost: it was damaged or cut short. Use another copy.',
  )
