import { performance } from 'node:perf_hooks'
import { Document, Packer, Paragraph, TextRun } from 'docx'
import { draftDocument } from '@/domain/drafting/draft'
import { documentText } from '@/domain/reports/plain-text'
import { renderDocx } from '@/server/reports/render-docx'
import { draftLongReport } from './long-report'
import { median } from './median'
import { BENCH_DAY, generatePortfolio } from './portfolio'

const RUNS = 9
/** The first runs are slower, while the code is compiled: a process is warm after about as many. */
const WARMING = 10

export interface InProcessResult {
  draftMs: number
  docxMs: number
  bareDocxMs: number
  paragraphs: number
  /** Of a report of some thirty pages. */
  longDocxMs: number
}

/**
 * Drafts 40 programmes and writes the draft as DOCX, in this process, warm; and the bare library on as many paragraphs.
 * Then a report of some thirty pages with all its parts as DOCX.
 */
export async function measureInProcess(): Promise<InProcessResult> {
  const file = generatePortfolio(40)
  const draft = () => draftDocument({ file, audience: 'members', asAt: BENCH_DAY })
  const document = draft()
  const lines = documentText(document)
  const longReport = draftLongReport()
  return {
    draftMs: await medianTime(async () => draft()),
    docxMs: await medianTime(() => renderDocx(document)),
    bareDocxMs: await medianTime(() => writeBareDocx(lines)),
    paragraphs: lines.length,
    longDocxMs: await medianTime(() => renderDocx(longReport)),
  }
}

async function medianTime(work: () => Promise<unknown>): Promise<number> {
  for (let warm = 0; warm < WARMING; warm++) await work()
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const started = performance.now()
    await work()
    times.push(performance.now() - started)
  }
  return median(times)
}

function writeBareDocx(lines: readonly string[]): Promise<Uint8Array> {
  return Packer.toBuffer(
    new Document({
      sections: [
        { children: lines.map((line) => new Paragraph({ children: [new TextRun(line)] })) },
      ],
    }),
  )
}
