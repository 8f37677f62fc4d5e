import type { ReportDocument } from '@/domain/reports/document'
import { documentTitle } from '@/domain/reports/labels'
import { provenanceText } from '@/domain/reports/provenance'
import { printable } from '../printable'

export const FIRST_ZIP_DAY = '1980-01-01'

function escapeXml(text: string): string {
  return printable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/**
 * The properties that Word shows under "Info". Both dates are the day of the facts, so that the same report always gives
 * the same file.
 */
export function coreProperties(document: ReportDocument): { path: string; data: string } {
  const { header } = document
  const day = `${header?.dataAsAt ?? FIRST_ZIP_DAY}T00:00:00Z`
  const committees = header?.committees.map(({ name }) => name) ?? []
  const subject =
    committees.length === 0 ? documentTitle(document) : `Report to ${committees.join(', ')}`
  const creator = header?.author ?? header?.reportOf ?? 'Milepost'
  return {
    path: 'docProps/core.xml',
    data: [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
      ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
      ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
      `<dc:title>${escapeXml(documentTitle(document))}</dc:title>`,
      `<dc:subject>${escapeXml(subject)}</dc:subject>`,
      `<dc:creator>${escapeXml(creator)}</dc:creator>`,
      `<cp:lastModifiedBy>${escapeXml(creator)}</cp:lastModifiedBy>`,
      ...description(document),
      '<dc:language>en-GB</dc:language>',
      `<dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created>`,
      `<dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified>`,
      '</cp:coreProperties>',
    ].join(''),
  }
}

function description({ provenance }: ReportDocument): string[] {
  if (provenance === undefined) return []
  return [`<dc:description>${escapeXml(provenanceText(provenance))}</dc:description>`]
}

const LOCAL_ENTRY = 0x04034b50
const CENTRAL_ENTRY = 0x02014b50
const END_OF_CENTRAL = 0x06054b50
const END_LENGTH = 22
const MIDNIGHT_1_JANUARY_1980 = 0x00210000

/**
 * Sets the time of every entry of a zip archive to the first that the format knows, in place. The archive must have no
 * comment at its end, which is how the Word writer makes it; any other archive is left as it is.
 */
export function stopZipClock(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const end = archive.byteLength - END_LENGTH
  if (end < 0 || view.getUint32(end, true) !== END_OF_CENTRAL) return archive
  let entry = view.getUint32(end + 16, true)
  while (entry < end && view.getUint32(entry, true) === CENTRAL_ENTRY) {
    view.setUint32(entry + 12, MIDNIGHT_1_JANUARY_1980, true)
    const local = view.getUint32(entry + 42, true)
    if (view.getUint32(local, true) === LOCAL_ENTRY) {
      view.setUint32(local + 10, MIDNIGHT_1_JANUARY_1980, true)
    }
    const lengths = [28, 30, 32].map((at) => view.getUint16(entry + at, true))
    entry += 46 + lengths.reduce((sum, length) => sum + length, 0)
  }
  return archive
}
