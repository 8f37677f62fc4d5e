// A sum of money as people type it, kept as a number of pounds: what Members are asked to approve is recorded, not only
// worded. Source: portfolio file, Decision, "amount"; committee conventions, 5 "Recommendation wording".

import { z } from 'zod'
import type { Amount } from '../portfolio-file/decision'

const ASK = 'Enter a sum in pounds, such as £600,000 or £1.2 million, or leave it empty.'
const MOST = 1_000_000_000_000

const TIMES = { k: 1000, thousand: 1000, m: 1_000_000, million: 1_000_000, bn: 1e9, billion: 1e9 }
const WRITTEN =
  /^£?\s?(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.(\d{1,6}))?\s?(k|thousand|m|million|bn|billion)?$/i

/**
 * The pounds of a written sum, to the penny; null when it is not one.
 *
 * @example readPounds('£1.2 million') // 1200000
 */
export function readPounds(written: string): number | null {
  const [, whole, decimals, unit] = WRITTEN.exec(written.trim()) ?? []
  if (whole === undefined) return null
  const times = Object.entries(TIMES).find(([name]) => name === unit?.toLowerCase())?.[1] ?? 1
  const pennies = Number(`${whole.replaceAll(',', '')}.${decimals ?? '0'}`) * times * 100
  const pounds = Math.round(pennies) / 100
  const isExact = Math.abs(pennies - Math.round(pennies)) < 0.001
  return isExact && pounds > 0 && pounds <= MOST ? pounds : null
}

/** A sum in pounds; null where it was left empty. */
export const poundsInput = z
  .string({ error: ASK })
  .max(50, ASK)
  .transform((written, context): Amount | null => {
    if (written.trim() === '') return null
    const value = readPounds(written)
    if (value !== null) return { value, currency: 'GBP' }
    context.addIssue({ code: 'custom', message: ASK })
    return z.NEVER
  })
