import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { DomainError } from '@/domain/errors'
import { describeTemplate } from '../reports/docx/template/describe'
import type { Checked } from './check'

const asked = z.object({ fileName: z.string(), content: z.instanceof(Uint8Array) })

const { fileName, content } = asked.parse(workerData)
const answer: Checked = await describeTemplate(fileName, content).then(
  (findings) => ({ findings }),
  (fault: unknown) => ({ refused: fault instanceof DomainError ? fault.message : null }),
)
parentPort?.postMessage(answer)
