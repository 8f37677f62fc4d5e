import { describe, expect, it } from 'vitest'
import { poundsInput, readPounds } from '@/domain/reports/pounds'

describe('a sum of money', () => {
  it.each([
    ['£600,000', 600_000],
    ['600000', 600_000],
    ['£ 600,000', 600_000],
    ['£1.2 million', 1_200_000],
    ['1.2m', 1_200_000],
    ['£45k', 45_000],
    ['£2 bn', 2_000_000_000],
    ['£12.50', 12.5],
  ])('%s is read', (written, pounds) => {
    expect(readPounds(written)).toBe(pounds)
  })

  it.each(['', 'about £600,000', '6,00,000', '£0', '-5', '£1.234', '$5', '1.2.3', '9999999999999'])(
    '“%s” is not one',
    (written) => {
      expect(readPounds(written)).toBeNull()
    },
  )

  it('may be left empty', () => {
    expect(poundsInput.parse('  ')).toBeNull()
    expect(poundsInput.safeParse('lots').success).toBe(false)
  })
})
