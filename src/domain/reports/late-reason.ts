// Why a paper that was published late is taken all the same: stated when it is published, and printed at its front as
// "Late report: …". The sealed document stays as it was approved. Source: committee conventions, 7.

import type { ReportDocument } from './document'

/** The document with the special circumstances at its front; as it was when there are none, or it has no front. */
export function withLateReason(
  document: ReportDocument,
  lateReason: string | null | undefined,
): ReportDocument {
  const { header } = document
  if (lateReason === null || lateReason === undefined || header === undefined) return document
  return { ...document, header: { ...header, lateReason } }
}
