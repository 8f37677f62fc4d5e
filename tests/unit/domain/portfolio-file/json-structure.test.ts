import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readStructure } from '../../../../src/domain/portfolio-file/json-structure'
import { readPortfolioText } from '../../../../src/domain/portfolio-file/read'

const pathsIn = (text: string) => readStructure(text).repeats.map(({ path }) => path.join('/'))

describe('S-42: a key that stands twice', () => {
  it.each([
    ['{"a":1,"a":2}', ['a']],
    ['{"a":1,"a":2,"a":3}', ['a', 'a']],
    ['{"a":{"b":1},"c":{"b":1}}', []],
    ['[{"a":1},{"a":1,"b":[1,{"c":1,"c":2}]}]', ['1/b/1/c']],
    ['{"a":"b","b":"a"}', []],
    ['{"a":"\\"a\\":1,","b":"{\\"b\\":","c":1}', []],
    ['{"a\\\\":1,"a":2}', []],
    ['{"\\u0061":1,"a":2}', ['a']],
    ['{"__proto__":1,"__proto__":2}', ['__proto__']],
    ['{"":1,"":2}', ['']],
  ])('in %s is named by its path', (text, paths) => {
    expect(pathsIn(text)).toEqual(paths)
  })

  it('is never found where JSON was written by a program', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(undefined, 1), (value, space) => {
        expect(readStructure(JSON.stringify(value, null, space))).toMatchObject({ repeats: [] })
      }),
      { seed: 20200708 },
    )
  })

  it('is always found where it was added', () => {
    const key = fc.string({ unit: 'grapheme' })
    fc.assert(
      fc.property(fc.dictionary(key, fc.jsonValue({ maxDepth: 2 }), { minKeys: 1 }), (object) => {
        const [again = ''] = Object.keys(object)
        const text = JSON.stringify(object)
        expect(pathsIn(`${text.slice(0, -1)},${JSON.stringify(again)}:0}`)).toEqual([again])
      }),
      { seed: 20200708 },
    )
  })
})

describe('S-42: how much is read', () => {
  const inOneAnother = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

  it('ends at 32 lists and objects in one another', () => {
    expect(readStructure(inOneAnother(32)).refused).toBeUndefined()
    expect(readStructure(inOneAnother(33)).refused?.message).toContain('more than 32 deep')
  })

  it('ends at 50,000 values of one item, however many items there are', () => {
    const item = (values: number) => `{"a":[${Array.from({ length: values }, () => 0).join()}]}`
    const file = (...items: string[]) => `{"list":[${items.join()}]}`
    expect(readStructure(file(item(49_000), item(49_000))).refused).toBeUndefined()
    expect(readStructure(file(item(9), item(50_001))).refused?.path).toBe('list/1')
  })

  it('ends at a thousand faults, of which the last says how many more there are', () => {
    const people = Array.from({ length: 700 }, () => '{"key":"A"}').join()
    const reading = readPortfolioText(
      `{"format":"milepost/portfolio","version":1,"asAt":"2020-07-08","people":[${people}]}`,
    )
    const faults = reading.ok ? [] : reading.faults
    expect(faults).toHaveLength(1001)
    expect(faults.at(-1)?.message).toBe('There are 1099 more faults at least. Mend these first.')
  })
})
