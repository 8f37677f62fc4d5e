import { Worker } from 'node:worker_threads'
import type { ReportDocument } from '@/domain/reports/document'
import type { WordTemplate } from './docx/template/fill'
import type { ExportAnswer, ExportRequest } from './export-worker'

interface Waiting {
  document: ReportDocument
  template: WordTemplate | null
  resolve: (bytes: Uint8Array | Promise<Uint8Array>) => void
  reject: (fault: unknown) => void
}

const waiting = new Map<number, Waiting>()
let lastId = 0
let thread: Worker | undefined
let hasFailedToStart = false

type Asked = Pick<Waiting, 'document' | 'template'>

async function renderHere({ document, template }: Asked): Promise<Uint8Array> {
  const { renderDocx } = await import('./render-docx')
  return renderDocx(document, template)
}

function take(id: number): Waiting | undefined {
  const found = waiting.get(id)
  waiting.delete(id)
  if (waiting.size === 0) thread?.unref()
  return found
}

function startThread(): Worker {
  const started = new Worker(new URL('./export-worker.ts', import.meta.url))
  let hasAnswered = false
  started.on('message', (answer: ExportAnswer) => {
    hasAnswered = true
    const request = take(answer.id)
    if ('bytes' in answer) request?.resolve(answer.bytes)
    else request?.reject(answer.fault)
  })
  started.on('error', () => {
    hasFailedToStart ||= !hasAnswered
    thread = undefined
    for (const id of [...waiting.keys()]) {
      const request = take(id)
      request?.resolve(renderHere(request))
    }
  })
  return started
}

/**
 * Makes the Word file of a report without holding up other requests: making one blocks its thread for tens of
 * milliseconds, so one further thread makes them all, in turn. Where it cannot start (the command line runs the sources as
 * they are) or dies, this thread makes them. With a template the report is set into that.
 */
export function exportDocx(
  document: ReportDocument,
  template: WordTemplate | null = null,
): Promise<Uint8Array> {
  if (hasFailedToStart) return renderHere({ document, template })
  const worker = thread ?? startThread()
  thread = worker
  lastId += 1
  const request: ExportRequest = { id: lastId, document, template }
  return new Promise<Uint8Array>((resolve, reject) => {
    waiting.set(request.id, { document, template, resolve, reject })
    worker.ref()
    worker.postMessage(request)
  })
}
