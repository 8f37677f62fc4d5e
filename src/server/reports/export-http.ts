import { DomainError } from '@/domain/errors'
import { plainText } from '../http/plain-text'

interface ReportFile {
  name: string
  type: string
  body: BodyInit
  /** Of a file that is kept as it was published; null of one that was made for this answer. */
  sha256: string | null
}

/** A report as a download: never kept by caches in between, never read as anything else than it is. */
export function fileAnswer({ name, type, body, sha256 }: ReportFile): Response {
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      ...(sha256 !== null && { ETag: `"${sha256}"` }),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

/** What there is to say in place of a file. */
export const sayPlainly = (status: number, message: string): Response => plainText(status, message)

/** Why a file cannot be made just now, and what to do instead. Anything else that went wrong is thrown on. */
export function sayWhyNot(fault: unknown): Response {
  if (fault instanceof DomainError && fault.code === 'UNAVAILABLE')
    return sayPlainly(503, fault.message)
  throw fault
}
