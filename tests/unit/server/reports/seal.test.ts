import { expect, test } from 'vitest'
import type { ReportDocument } from '@/domain/reports/document'
import { sealReport } from '@/server/reports/seal'

const document: ReportDocument = {
  recommendations: [{ key: 'note', text: 'Note the report' }],
  sections: [],
  appendices: [],
  withheld: [],
  warnings: [],
}

test('a seal is the same for the same content, in whatever order its keys come', () => {
  const { recommendations, ...rest } = document
  const [first] = recommendations
  const turned = { ...rest, recommendations: [{ text: first?.text ?? '', key: first?.key ?? '' }] }
  expect(sealReport(turned, 'facts')).toBe(sealReport(document, 'facts'))
  expect(sealReport(document, 'facts')).toMatch(/^[0-9a-f]{64}$/)
})

test.each([
  ['one letter of the facts', document, 'fact'],
  ['one word', { ...document, recommendations: [{ key: 'note', text: 'Note a report' }] }, 'facts'],
  ['what a list holds', { ...document, appendices: [{ title: 'B', classification: '' }] }, 'facts'],
])('and another when %s differs', (_, changed, facts) => {
  expect(sealReport(changed, facts)).not.toBe(sealReport(document, 'facts'))
})
