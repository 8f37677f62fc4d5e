import { refuseFile } from '../zip/directory'
import { type Parts, unzip } from '../zip/unzip'
import { pieces } from './pieces'

export const MOST_UPLOADED = 10 * 1024 * 1024
export const DOCUMENT = 'word/document.xml'
export const STYLES = 'word/styles.xml'
export const NUMBERING = 'word/numbering.xml'
export const CONTENT_TYPES = '[Content_Types].xml'

const ARCHIVE = [0x50, 0x4b, 0x03, 0x04]
const DOCUMENT_TYPE =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const XML_PART = /\.(xml|rels)$/i
const MACRO_PART = /(^|\/)(vbaProject|vbaData|activeX\d*)\b|\.(bin|exe|dll|js|vbs)$/i
const MACRO_TYPE = /macroEnabled|vbaProject|activeX|oleObject/i
const DECLARES = /<!\s*(DOCTYPE|ENTITY)/i
const EXTERNAL = /TargetMode\s*=\s*["']External["']/i
const LINK_TYPE = /relationships\/hyperlink["']/i

/**
 * The parts of a Word file that somebody uploaded, once it is known to be one and to be harmless. Refused, as DomainError
 * INVALID for the field `file`: what is no .docx by name and content, is too large, has macros or controls, other files in it or
 * reads other files, or has XML that declares types or entities.
 */
export function openTemplate(fileName: string, content: Uint8Array): Parts {
  if (!/\.docx$/i.test(fileName))
    refuseFile(
      'Choose a Word document whose name ends in .docx. Templates with macros are refused.',
    )
  if (content.length > MOST_UPLOADED)
    refuseFile('This file is larger than 10 MiB. Choose a smaller one.')
  if (!isArchive(content)) refuseFile('This is not a Word document. Save it in Word as .docx.')
  const parts = unzip(content)
  for (const [path, bytes] of parts) assertHarmless(path, bytes)
  assertWord(parts)
  return parts
}

/** The text of a part; empty where there is none. */
export function textOf(parts: Parts, path: string): string {
  return new TextDecoder().decode(parts.get(path))
}

const isArchive = (bytes: Uint8Array) => ARCHIVE.every((byte, at) => bytes[at] === byte)

function assertHarmless(path: string, bytes: Uint8Array): void {
  if (MACRO_PART.test(path))
    refuseFile('This file has macros or controls. Save it in Word as a document without them.')
  if (isArchive(bytes)) refuseFile('This file has another file in it. Take that out and save it.')
  if (!XML_PART.test(path)) return
  const text = readUtf8(bytes)
  if (DECLARES.test(text))
    refuseFile('This file has XML that Word does not write. Save it anew in Word.')
  const outside = pieces(text, 'Relationship').filter((one) => EXTERNAL.test(one))
  if (path.endsWith('.rels') && outside.some((one) => !LINK_TYPE.test(one)))
    refuseFile(
      'This file takes something from another file, such as a template or a picture. Break that link in Word and save it.',
    )
}

function readUtf8(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(bytes)
  if (text.includes('\u0000') || /encoding\s*=\s*["'](?!utf-8)/i.test(text.slice(0, 200)))
    refuseFile('This file has XML that Word does not write. Save it anew in Word.')
  return text
}

function assertWord(parts: Parts): void {
  const types = textOf(parts, CONTENT_TYPES)
  if (MACRO_TYPE.test(types))
    refuseFile('This file has macros or controls. Save it in Word as a document without them.')
  if (!types.includes(DOCUMENT_TYPE) || !parts.has(DOCUMENT) || !parts.has(STYLES))
    refuseFile('This is not a Word document. Save it in Word as .docx.')
}
