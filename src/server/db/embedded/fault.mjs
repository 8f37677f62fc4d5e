/**
 * Something that a person can put right: the message is one sentence that says what is wrong and what to do.
 * The commands print it without a stack trace and exit with 1.
 */
export class Fault extends Error {
  /** @param {string} message @param {{ cause?: unknown }} [options] */
  constructor(message, options) {
    super(message, options)
    this.name = 'Fault'
  }
}

/** @type {Record<string, (place: string) => string>} */
const SENTENCES = {
  ENOSPC: (place) =>
    `The disk that holds ${place} is full: free about 1 GB there, then run the command again.`,
  EDQUOT: (place) =>
    `The disk quota for ${place} is used up: free about 1 GB there, then run the command again.`,
  EROFS: (place) =>
    `${place} is on a read-only disk: set MILEPOST_DATA_DIR to a folder that you can write to.`,
  EACCES: (place) =>
    `Milepost may not write to ${place}: give your user write access to it, or set MILEPOST_DATA_DIR to a folder that you own.`,
  EPERM: (place) =>
    `Milepost may not change ${place}: make your user its owner, or set MILEPOST_DATA_DIR to a folder that you own.`,
}

/**
 * The error code of the operating system, such as `ENOSPC`.
 * @param {unknown} error
 * @returns {string | undefined}
 */
export function systemCode(error) {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/**
 * Turns a file-system error into a sentence about `place`; anything unknown is returned unchanged.
 * @param {unknown} error
 * @param {string} place folder that the work was about
 * @returns {unknown}
 */
export function explain(error, place) {
  const sentence = SENTENCES[systemCode(error) ?? '']
  return sentence ? new Fault(sentence(place), { cause: error }) : error
}

/**
 * The fault that a line of PostgreSQL's own output speaks of, if it is one that people can put right.
 * @param {string} output
 * @param {string} place
 * @returns {Fault | undefined}
 */
export function faultInOutput(output, place) {
  if (/No space left on device|Check free disk space/i.test(output))
    return new Fault(SENTENCES.ENOSPC?.(place) ?? '')
  if (/Permission denied/i.test(output)) return new Fault(SENTENCES.EACCES?.(place) ?? '')
  if (/error while loading shared libraries/i.test(output)) {
    return new Fault(
      'The embedded PostgreSQL cannot load its libraries: delete node_modules and run the command again so that its install script runs.',
    )
  }
  return undefined
}
