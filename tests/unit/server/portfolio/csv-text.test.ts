import fc from 'fast-check'
import { expect, it } from 'vitest'
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
