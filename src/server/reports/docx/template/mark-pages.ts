import type { ReportDocument } from '@/domain/reports/document'
import { pageMark } from '@/domain/reports/labels'
import { printable } from '../../printable'
import type { Parts } from '../zip/unzip'
import { textOf } from './open'
import { withoutPlaceholders } from './restyle'

const HEADER = /^word\/header\d*\.xml$/
const FOOTER = /^word\/footer\d*\.xml$/
const END = /<\/w:(hdr|ftr)>\s*$/

/** The parts of a template whose every page, where it has a head or a foot, says that the paper is a draft or not public. */
export function markPages(parts: Parts, document: ReportDocument): Parts {
  const mark = pageMark(document)
  if (mark === null) return parts
  const paths = [...parts.keys()]
  const headers = paths.filter((path) => HEADER.test(path))
  const marked = headers.length > 0 ? headers : paths.filter((path) => FOOTER.test(path))
  const text = withoutPlaceholders(printable(mark))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
  const line = `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
  return marked.reduce((all, path) => {
    const xml = textOf(all, path).replace(END, (end) => `${line}${end}`)
    return all.set(path, new TextEncoder().encode(xml))
  }, new Map(parts))
}
