import { describe, expect, it } from 'vitest'
import { printable } from '@/server/reports/printable'
import { renderDocx } from '@/server/reports/render-docx'
import { openDocx } from '../../../support/docx-file'
import { filledDocument } from '../../../support/filled-document'
import { HOSTILE_TEXTS, UNPRINTABLE_TEXTS } from '../../../support/hostile-text'

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that no XML file may hold
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u

describe('text that would break a Word file', () => {
  it.each([...HOSTILE_TEXTS, ...UNPRINTABLE_TEXTS])(
    'stands in it as plain text: %j',
    async (text) => {
      const file = await openDocx(await renderDocx(filledDocument(text)))
      for (const path of file.paths.filter((name) => name.endsWith('.xml'))) {
        const xml = file.part(path)
        expect(xml, path).not.toMatch(FORBIDDEN)
        expect(xml.replace(/&(amp|lt|gt|quot|apos|#\d+);/g, ''), path).not.toContain('&')
      }
      const expected = printable(text)
      expect(file.paragraphs[0]?.text).toBe(expected)
      expect(
        file.paragraphs.filter((paragraph) => paragraph.text === expected).length,
      ).toBeGreaterThan(8)
    },
  )
})
