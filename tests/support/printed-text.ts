import { decodeXml } from './docx-file'

const SEPARATED_TAGS =
  /<\/?(?:h\d|p|li|ol|ul|td|th|tr|table|thead|tbody|caption|div|section|address|main)\b[^>]*>/g

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter((line) => line !== '')
}

/** The text of an HTML page, one line a block, as a reader without style sheets meets it. List markers are not text. */
export function htmlText(html: string): string[] {
  const main = /<main>(.*)<\/main>/s.exec(html)?.[1] ?? ''
  const broken = main
    .replaceAll('\n', ' ')
    .replace(/<span class="(?:paper-)?label">(.*?)<\/span>/g, '\n$1\n')
    .replace(SEPARATED_TAGS, '\n')
    .replace(/<[^>]*>/g, '')
  return lines(decodeXml(broken))
}

function unescapeMarkdown(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1')
}

/** The cells of a row. A pipe inside a cell is escaped, so ` | ` stands between cells only. */
function splitRow(row: string): string[] {
  const cells = row.slice(2, -2).split(' | ')
  return cells.flatMap((cell) => cell.replace(/^\*\*(.*?):\*\* /, '$1\n').split('\n'))
}

/** The text of a Markdown report, one line a block, without the markers of headings, quotations and lists. */
export function markdownText(markdown: string): string[] {
  const rows = markdown.split('\n').filter((row) => !/^\|( -+:? \|)+$/.test(row))
  return rows
    .flatMap((row) => (row.startsWith('| ') ? splitRow(row) : [row]))
    .map((row) => row.replace(/^(#+|>|-|\d+\.| +[a-z]+\.|[ivxl]+\.) /, ''))
    .map((row) => row.replace(/^\*\*(Table \d+: .*)\*\*$/, '$1').replace(/\\$/, ''))
    .map(unescapeMarkdown)
    .flatMap(lines)
}
