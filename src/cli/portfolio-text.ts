import { readFileSync, statSync } from 'node:fs'
import { type Fault, readPortfolioText } from '@/domain/portfolio-file/read'
import type { PortfolioFile } from '@/domain/portfolio-file/schema'

const LARGEST_FILE = 100 * 1024 * 1024

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
  try {
    const input = source === '-' ? 0 : source
    if (input !== 0 && statSync(input).size > LARGEST_FILE) throw tooLarge(name)
    const bytes = readFileSync(input)
    if (bytes.byteLength > LARGEST_FILE) throw tooLarge(name)
    return bytes.toString('utf8')
  } catch (error) {
    if (error instanceof BadInput) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new BadInput(`${name} cannot be read: ${reason}`)
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
