import { describe, expect, it } from 'vitest'
import { exportDocx } from '@/server/reports/export-docx'
import { renderDocx } from '@/server/reports/render-docx'
import { filledDocument } from '../../../support/filled-document'
import { sampleDocument } from '../../../support/sample-document'

describe('exporting a Word file', () => {
  it('gives each of several requests at once its own file, the same that rendering gives', async () => {
    const documents = [sampleDocument, filledDocument('one'), filledDocument('two'), sampleDocument]
    const exported = await Promise.all(documents.map((one) => exportDocx(one)))
    const rendered = await Promise.all(documents.map((one) => renderDocx(one)))
    exported.forEach((bytes, index) => {
      expect(Buffer.from(bytes).equals(rendered[index] ?? new Uint8Array())).toBe(true)
    })
  })

  it('goes on after the thread could not start', async () => {
    const later = await exportDocx(sampleDocument)
    expect(Buffer.from(later).equals(await renderDocx(sampleDocument))).toBe(true)
  })
})
