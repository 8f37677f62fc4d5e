// What is stated when a paper is published and printed at its front: why it is taken although it is late, and why it goes
// out although its meeting moved. The sealed document stays as it was approved. Source: committee conventions, 7.

import type { ReportDocument } from './document'

/** What was stated when a version was published. */
export interface StatedAtFront {
  lateReason: string | null
  movedNote: string | null
}

/** The document with what was stated at its front; as it was when nothing was, or it has no front. */
export function withStated(
  document: ReportDocument,
  stated: StatedAtFront | undefined,
): ReportDocument {
  const { header } = document
  if (header === undefined || stated === undefined) return document
  const { lateReason, movedNote } = stated
  const front = {
    ...(lateReason !== null && { lateReason }),
    ...(movedNote !== null && { movedNote }),
  }
  if (Object.keys(front).length === 0) return document
  return { ...document, header: { ...header, ...front } }
}
