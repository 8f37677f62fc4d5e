import { Document, type IPropertiesOptions, Packer } from 'docx'
import type { ReportDocument } from '@/domain/reports/document'
import { coreProperties, stopZipClock } from './package'

/** The bytes of a Word file, the same whenever it is made, with the properties of the report. */
export async function packFile(
  options: IPropertiesOptions,
  document: ReportDocument,
): Promise<Uint8Array> {
  const file = new Document(options)
  return stopZipClock(await Packer.pack(file, 'uint8array', undefined, [coreProperties(document)]))
}
