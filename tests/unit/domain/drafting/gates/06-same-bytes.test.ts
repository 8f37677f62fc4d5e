import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftDocument } from '@/domain/drafting/draft'
import { readPortfolioFile } from '@/domain/portfolio-file/read'
import type { PortfolioFile } from '@/domain/portfolio-file/schema'
import { writePortfolioFile } from '@/domain/portfolio-file/write'
import { arbitraryPortfolio } from '../../../../support/arbitrary-portfolio'
import { ILLUSTRATED, SAMPLE } from '../drafted'

const ROOT = fileURLToPath(new URL('../../../../../', import.meta.url))
const ARGUMENTS = ['src/cli/run.mjs', 'draft', 'sample', '--report', 'member-update-2020-07']

function draftIn(zone: string): string {
  return execFileSync(process.execPath, [...ARGUMENTS, '--since', '2020-06-15'], {
    cwd: ROOT,
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  })
}

const bytesOf = (file: PortfolioFile) =>
  JSON.stringify(draftDocument({ file, audience: 'members', asAt: file.asAt, since: SAMPLE.asAt }))

/** The facts as a report stores them, read back. */
function stored(file: PortfolioFile): PortfolioFile {
  const reading = readPortfolioFile(JSON.parse(writePortfolioFile(file)))
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
  return reading.file
}

describe('Gate 6: the same draft, byte for byte', () => {
  test('from three processes in three time zones', () => {
    const [first, ...others] = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu'].map(
      draftIn,
    )
    expect(first).toContain('"sections"')
    for (const other of others) expect(other).toBe(first)
  })

  test('on replay of the facts that were stored with it', () => {
    expect(bytesOf(stored(ILLUSTRATED))).toBe(bytesOf(ILLUSTRATED))
    fc.assert(
      fc.property(arbitraryPortfolio(), (file) => {
        expect(bytesOf(stored(file))).toBe(bytesOf(file))
      }),
      { numRuns: 40 },
    )
  })
})
