import { spawn } from 'node:child_process'
import { ROOT } from './paths.mjs'

/**
 * @typedef {object} Outcome
 * @property {number} code exit code; 1 when a signal ended the program
 * @property {string} output what it wrote to both streams, the last 200,000 characters
 * @property {string} answer what it wrote to standard output, likewise
 */

/**
 * Runs a program to its end and keeps what it prints. Ends it when `signal` aborts, and then throws.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env: NodeJS.ProcessEnv, signal?: AbortSignal, shell?: boolean }} options
 * @returns {Promise<Outcome>}
 */
export function runProgram(program, args, { env, signal, shell = false }) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, env, shell, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let answer = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8')
      stream.on('data', (text) => {
        output = (output + text).slice(-200_000)
        if (stream === child.stdout) answer = (answer + text).slice(-200_000)
      })
    }
    const stop = () => child.kill('SIGTERM')
    signal?.addEventListener('abort', stop)
    child.on('error', reject)
    child.on('close', (code) => {
      signal?.removeEventListener('abort', stop)
      if (signal?.aborted) reject(signal.reason)
      else resolve({ code: code ?? 1, output, answer })
    })
  })
}

/**
 * The last lines of a text, for people to read after a failure.
 * @param {string} text
 * @param {number} count
 */
export function lastLines(text, count) {
  return text.trim().split('\n').slice(-count).join('\n')
}

/**
 * The first lines of a text, where npm says what is wrong.
 * @param {string} text
 * @param {number} count
 */
export function firstLines(text, count) {
  return text.trim().split('\n').slice(0, count).join('\n')
}
