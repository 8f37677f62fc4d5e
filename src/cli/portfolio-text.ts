import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { type Fault, readPortfolioText } from '@/domain/portfolio-file/read'
import type { PortfolioFile } from '@/domain/portfolio-file/schema'

const LARGEST_FILE = 100 * 1024 * 1024
const PIECE = 1024 * 1024
const STANDARD_INPUT = 0

/** What is wrong with what the person gave, in lines for them to read; the command ends with exit code 2. */
export class BadInput extends Error {
  static of(name: string, faults: readonly Fault[]): BadInput {
    return new BadInput(
      faults
        .map(({ path, message }) =>
          path === '' ? `${name}: ${message}` : `${name}: ${path}: ${message}`,
        )
        .join('\n'),
    )
  }
}

/** The portfolio of a file, `-` for standard input. Throws BadInput with every fault, or when it is larger than 100 MB. */
export function readPortfolio(source: string | URL, name: string): PortfolioFile {
  const reading = readPortfolioText(readText(source, name))
  if (reading.ok) return reading.file
  throw BadInput.of(name, reading.faults)
}

function readText(source: string | URL, name: string): string {
  return decode(readBytes(source === '-' ? STANDARD_INPUT : source, name), name)
}

function readBytes(source: string | URL | 0, name: string): Buffer {
  try {
    if (source === STANDARD_INPUT) return readToEnd(STANDARD_INPUT, name)
    // What is no file, such as a pipe that nobody writes to, might never come to an end.
    const found = statSync(source)
    if (found.isDirectory()) throw new BadInput(`${name} is a folder. Name the file in it.`)
    if (!found.isFile())
      throw new BadInput(`${name} is not a file. Write - to read standard input instead.`)
    if (found.size > LARGEST_FILE) throw tooLarge(name)
    const opened = openSync(source, 'r')
    try {
      return readToEnd(opened, name)
    } finally {
      closeSync(opened)
    }
  } catch (error) {
    if (error instanceof BadInput) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new BadInput(`${name} cannot be read: ${reason}`)
  }
}

function readToEnd(opened: number, name: string): Buffer {
  const pieces: Buffer[] = []
  const piece = Buffer.allocUnsafe(PIECE)
  for (let total = 0; ; ) {
    const length = readSync(opened, piece, 0, PIECE, null)
    if (length === 0) return Buffer.concat(pieces)
    total += length
    if (total > LARGEST_FILE) throw tooLarge(name)
    pieces.push(Buffer.from(piece.subarray(0, length)))
  }
}

/** What is not UTF-8 is refused: what stands for its broken signs would otherwise go on record. */
function decode(bytes: Buffer, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new BadInput(`${name} is not UTF-8 text. Save it as UTF-8, and try again.`)
  }
}

const tooLarge = (name: string) =>
  new BadInput(
    `${name} is larger than 100 MB, which is the most that is read. Split it by programme.`,
  )

/** Prints why a command failed and sets its exit code: 2 for bad input, else 1. */
export function failWith(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = error instanceof BadInput ? 2 : 1
}
