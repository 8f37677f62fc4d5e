import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ReportDocument } from '@/domain/reports/document'
import { documentText } from '@/domain/reports/plain-text'
import { env } from '@/env'
import { exportPdf, makesPdf } from '@/server/reports/export-pdf'
import { renderHtml } from '@/server/reports/render-html'
import { sampleDocument } from '../../../support/sample-document'

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const MOST_MS = 60_000
let pdf: Uint8Array
let raw: string

/** The file as text, its packed streams unpacked. */
function unpacked(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1')
  const streams = [...text.matchAll(/stream\r?\n/g)].map(({ index, 0: word }) => {
    const from = index + word.length
    const end = text.indexOf('endstream', from)
    try {
      return inflateSync(Buffer.from(bytes.subarray(from, end))).toString('latin1')
    } catch {
      return ''
    }
  })
  return [text, ...streams].join('\n')
}

beforeAll(async () => {
  Object.assign(env, { chromium: CHROMIUM })
  pdf = await exportPdf(renderHtml(sampleDocument))
  raw = unpacked(pdf)
}, MOST_MS)

const squeezed = (text: string) => text.replace(/[\s\u00ad-]+/g, '')

describe('Gate 19: structure in PDF', () => {
  it('is tagged: a tree of structure, marked content, language and title', () => {
    expect(makesPdf()).toBe(true)
    expect(raw.startsWith('%PDF-1.')).toBe(true)
    expect(raw).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/)
    expect(raw).toContain('/StructTreeRoot')
    expect(raw).toMatch(/\/Lang\s*\(en-GB\)/)
    expect(raw).toMatch(/\/DisplayDocTitle true/)
    for (const kind of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Table', 'TR', 'TH', 'TD', 'Caption'])
      expect(raw, kind).toMatch(new RegExp(`/S\\s*/${kind}\\b`))
  })

  it('says every word that the report says', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pdf-'))
    writeFileSync(join(folder, 'report.pdf'), pdf)
    const said = squeezed(
      execFileSync('pdftotext', ['-raw', join(folder, 'report.pdf'), '-'], { encoding: 'utf8' }),
    )
    for (const line of documentText(sampleDocument)) expect(said, line).toContain(squeezed(line))
  })
})

describe('S-39: printing to PDF', () => {
  it(
    'runs no script and asks nobody for anything, and leaves no folder behind',
    async () => {
      const hostile: ReportDocument = {
        ...sampleDocument,
        recommendations: [
          {
            ...sampleDocument.recommendations[0],
            key: 'x',
            text: '<script>document.title=1</script>',
          },
        ],
      }
      const ours = () => readdirSync(tmpdir()).filter((name) => name.startsWith('milepost-pdf-'))
      const before = ours()
      const both = await Promise.all([
        exportPdf(renderHtml(hostile)),
        exportPdf(
          '<title>kept</title><script>document.title="ran"</script><img src="https://elsewhere.invalid/x">',
        ),
      ])
      expect(ours()).toEqual(before)
      expect(unpacked(both[0] ?? pdf)).not.toContain('/JavaScript')
      expect(unpacked(both[1] ?? pdf)).toMatch(/\/Title\s*(\(kept\)|<FEFF006B)/i)
    },
    MOST_MS,
  )

  it('says in plain words that it cannot, when there is no such program', async () => {
    Object.assign(env, { chromium: 'off' })
    expect(makesPdf()).toBe(false)
    await expect(exportPdf('<p>x</p>')).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    Object.assign(env, { chromium: CHROMIUM })
  })
})

it('has Chromium and pdftotext to be tried with', () => {
  expect(existsSync(CHROMIUM)).toBe(true)
})
