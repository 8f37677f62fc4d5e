import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * What is noted of a request while it is answered, for its line in the log.
 * @typedef {object} RequestNotes
 * @property {string} id
 * @property {number} queries statements sent to the database
 * @property {number} databaseMs milliseconds that they took together, waiting for a connection included
 * @property {boolean} unavailable whether something was refused because the database was busy or away
 * @property {string | undefined} user a keyed hash of who asks
 */

/**
 * Notes of a request that begins.
 * @param {string} id
 * @returns {RequestNotes}
 */
export function newNotes(id) {
  return { id, queries: 0, databaseMs: 0, unavailable: false, user: undefined }
}

/**
 * Runs `work` as the answer to the request of these notes.
 * @template T
 * @param {RequestNotes} notes
 * @param {() => T} work
 * @returns {T}
 */
export function withNotes(notes, work) {
  globalThis.milepostRequest ??= new AsyncLocalStorage()
  return globalThis.milepostRequest.run(notes, work)
}

/**
 * The notes of the request that is being answered; undefined outside of one, as in commands.
 * @returns {RequestNotes | undefined}
 */
export function requestNotes() {
  return globalThis.milepostRequest?.getStore()
}
