import { expect, test } from 'vitest'
import { newKey } from '@/domain/record-key'

test.each([
  ['Laptops issued', 'laptops-issued'],
  ['  High-level design (HLD) – v2 ', 'high-level-design-hld-v2'],
  ['Caffè Ångström', 'caffe-angstrom'],
  ['日本', 'milestone'],
  ['x'.repeat(90), 'x'.repeat(80)],
  [`${'x'.repeat(79)} y`, 'x'.repeat(79)],
])('%s is known as %s', (name, key) => {
  expect(newKey(name, new Set(), 'milestone')).toBe(key)
})

test('a key that is taken is numbered, within its length', () => {
  expect(newKey('A', new Set(['a', 'a-2']), 'x')).toBe('a-3')
  const long = 'x'.repeat(80)
  expect(newKey(long, new Set([long]), 'x')).toBe(`${'x'.repeat(78)}-2`)
})
