import { parentPort } from 'node:worker_threads'
import type { ReportDocument } from '@/domain/reports/document'
import type { WordTemplate } from './docx/template/fill'
import { renderDocx } from './render-docx'

export interface ExportRequest {
  id: number
  document: ReportDocument
  template: WordTemplate | null
}

/** Answers the request of the same `id`, with the bytes of the file or with what went wrong. */
export type ExportAnswer = { id: number; bytes: Uint8Array } | { id: number; fault: unknown }

parentPort?.on('message', async ({ id, document, template }: ExportRequest) => {
  const answer: ExportAnswer = await renderDocx(document, template).then(
    (bytes) => ({ id, bytes }),
    (fault: unknown) => ({ id, fault }),
  )
  parentPort?.postMessage(answer)
})
