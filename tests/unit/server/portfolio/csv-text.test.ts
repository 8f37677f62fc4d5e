import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvCells } from '../../../../src/server/portfolio/csv-text'
import { readCsv } from '../../../support/csv'

it.each([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['say "so"', '"say ""so"""'],
  ['two\nlines', '"two\nlines"'],
  ['=SUM(A1)', "'=SUM(A1)"],
  ['+441234', '+441234'],
  ['+44 1234', "'+44 1234"],
  ['-12.5', '-12.5'],
  ['-12.5%', "'-12.5%"],
  ['@me', "'@me"],
  ['\t=1', "'\t=1"],
  ['\r=1', '"\'\r=1"'],
  ['=a,"b"', '"\'=a,""b"""'],
])('%j is written %j', (text, cell) => {
  expect(csvCells([text])).toBe(cell)
})

it('an empty cell stands for what is not known', () => {
  expect(csvCells([null, 'a', null])).toBe(',a,')
})

describe('S-44: what a spreadsheet would run', () => {
  const signs = [...'=+-@\t\r\n\0＝＋－＠']

  it.each(signs)('after %j there is text', (sign) => {
    const formulas = [
      `${sign}HYPERLINK("https://x.example")`,
      `${sign}1+1`,
      `${sign}cmd|' /C calc'!A0`,
    ]
    for (const formula of formulas) {
      const [[cell] = []] = readCsv(`${csvCells([formula, 'next'])}\r\n`)
      expect(cell).toBe(`'${formula}`)
    }
  })

  it('but for numbers, of which there is nothing to run', () => {
    expect(csvCells(['-12.5', '+3', '-0'])).toBe('-12.5,+3,-0')
  })
})

it('whatever is written is read back, but for the apostrophe before a formula', () => {
  const text = fc.string({ unit: 'grapheme' })
  fc.assert(
    fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), (cells) => {
      const [row = []] = readCsv(`${csvCells(cells)}\r\n`)
      expect(row.map((cell, index) => (cell === `'${cells[index]}` ? cells[index] : cell))).toEqual(
        cells,
      )
    }),
    { seed: 20200708 },
  )
})
