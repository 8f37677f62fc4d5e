import { describe, expect, it } from 'vitest'
import { measureTable } from '@/server/reports/docx/column-widths'
import { layTable } from '@/server/reports/table-grid'
import { incidentsTable, milestonesTable } from '../../../support/sample-tables'

describe('the layout of a table', () => {
  it('reaches a name down over the empty cells of the head below it', () => {
    const [first = [], second = []] = layTable(incidentsTable).head
    expect(first[0]).toMatchObject({ text: 'Organisation', rows: 2, column: 0 })
    expect(second).toHaveLength(6)
    expect(second[0]).toMatchObject({ text: 'Incidents', rows: 1, column: 1 })
  })

  it('puts figures, and the words and names of their columns, on the right', () => {
    const { head, rows } = layTable(milestonesTable)
    expect(head[0]?.map(({ align }) => align)).toEqual(['left', 'left', 'left', 'right'])
    expect(rows[2]?.map(({ text, align }) => [text, align])).toContainEqual(['not known', 'right'])
  })

  it.each([...['0', '+76', '−3', '1,694', '£1.2m', '98%', '12.5 %', '98% of 14', 'over 2,250']])(
    'knows %s as a figure',
    (text) => {
      const block = { ...milestonesTable, head: [], rows: [[{ text }]] }
      expect(layTable(block).rows[0]?.[0]?.align).toBe('right')
    },
  )

  it.each(['21 July 2020', '2020-07', 'Amber', ''])('knows %j as words', (text) => {
    const block = { ...milestonesTable, head: [], rows: [[{ text }]] }
    expect(layTable(block).rows[0]?.[0]?.align).toBe('left')
  })

  it('does as the table says where it says something', () => {
    const block = { ...milestonesTable, head: [], rows: [[{ text: '7', align: 'left' as const }]] }
    expect(layTable(block).rows[0]?.[0]?.align).toBe('left')
  })
})

describe('the widths of columns in Word', () => {
  it('add up to the page, with one width for columns of one name', () => {
    const { widths } = measureTable(layTable(incidentsTable), 9070)
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9070)
    expect(widths[1]).toBe(widths[3])
    expect(widths[2]).toBe(widths[6])
    expect(widths[0]).toBeGreaterThan(widths[1] ?? 0)
  })

  it('gives words the room that heads of two lines leave, so that a table of measures has no tall rows', () => {
    const months = ['January', 'February', 'March', 'April', 'May', 'June']
    const head = ['Measure', 'Organisation', ...months.map((month) => `${month} 2020`)]
    const measure = 'Requests answered within two working days (target: at least 95%)'
    const row = [measure, 'Borough Council', ...months.map(() => '100%')]
    const block = {
      ...milestonesTable,
      head: [head.map((text) => ({ text, header: 'column' as const }))],
      rows: [row.map((text) => ({ text }))],
    }
    const { size, widths } = measureTable(layTable(block), 9070)
    expect(size).toBe(20)
    expect(widths[0]).toBeGreaterThan(2300)
    expect(widths[1]).toBeGreaterThan(1500)
  })

  it('takes smaller type before it breaks a word', () => {
    const names = Array.from({ length: 13 }, (_, index) => ({ text: `Organisation${index}` }))
    const wide = layTable({ ...milestonesTable, head: [names], rows: [names] })
    const { size, widths } = measureTable(wide, 9070)
    expect(size).toBe(14)
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9070)
    expect(measureTable(layTable(milestonesTable), 9070).size).toBe(20)
  })
})
