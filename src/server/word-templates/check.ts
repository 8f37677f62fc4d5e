import 'server-only'
import { Worker } from 'node:worker_threads'
import { DomainError } from '@/domain/errors'
import type { TemplateFindings } from '@/domain/word-templates/views'
import { log } from '../log'
import { describeTemplate } from '../reports/docx/template/describe'

/** What was found, or why the file is refused; null: it could not be read at all. */
export type Checked = { findings: TemplateFindings } | { refused: string | null }

const MOST_MEMORY_MB = 256
const MOST_MS = 20_000
const UNREADABLE =
  'This file cannot be read. Open it in Word, save it as a new .docx and upload that.'

/**
 * Reads a file that somebody uploaded, in a thread with 256 MB and 20 seconds of its own. Where that thread cannot start
 * (the sources are run as they are) this one reads it, within the same limits of what may be unpacked. Throws DomainError
 * INVALID for the field `file`.
 */
export async function checkTemplate(
  fileName: string,
  content: Uint8Array,
): Promise<TemplateFindings> {
  const checked = await checkApart(fileName, content)
  if (checked === 'not-started') return describeTemplate(fileName, content)
  if ('findings' in checked) return checked.findings
  throw new DomainError('INVALID', checked.refused ?? UNREADABLE, { field: 'file' })
}

function checkApart(fileName: string, content: Uint8Array): Promise<Checked | 'not-started'> {
  return new Promise((resolve) => {
    const thread = new Worker(new URL('./check-worker.ts', import.meta.url), {
      workerData: { fileName, content },
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    })
    const end = (checked: Checked | 'not-started') => {
      clearTimeout(timer)
      resolve(checked)
      void thread.terminate()
    }
    const timer = setTimeout(() => end({ refused: null }), MOST_MS)
    thread.on('message', end)
    thread.on('error', (fault) => {
      if (isOfMemory(fault)) return end({ refused: null })
      log.warn({ err: fault }, 'a template is checked without a thread of its own')
      end('not-started')
    })
  })
}

const isOfMemory = (fault: unknown) =>
  fault instanceof Error && 'code' in fault && fault.code === 'ERR_WORKER_OUT_OF_MEMORY'
