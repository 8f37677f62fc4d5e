/** The cells of a CSV text, as RFC 4180 reads it. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text
    .replace('\uFEFF', '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
  }
  return rows.filter((row) => row.length > 1)
}

/**
 * The same, read to the letter: throws for a quotation mark or a line end outside quotation marks, for what stands behind
 * a closed cell, for a last line without its end and for lines of different lengths.
 */
export function readCsvStrictly(text: string): string[][] {
  const rows: string[][] = [[]]
  let position = text.startsWith('\uFEFF') ? 1 : 0
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y
  while (position < text.length) {
    cell.lastIndex = position
    const found = cell.exec(text)
    if (found === null) throw new Error(`No cell: ${text.slice(position, position + 60)}`)
    const [, quoted, plain = '', end] = found
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
    position = cell.lastIndex
  }
  if (rows.pop()?.length !== 0) throw new Error('The last line does not end')
  if (new Set(rows.map(({ length }) => length)).size > 1) throw new Error('Lines differ in length')
  return rows
}
