export interface Row {
  what: string
  size: string
  connections: string
  ours: string
  bare: string
  ratio: string
  goal: string
}

/** A Markdown table of things measured: one row for each. */
export function markdownTable(rows: readonly Row[]): string {
  return table(
    ['what', 'programmes', 'connections', 'Milepost', 'bare', 'ratio', 'goal'],
    rows.map((row) => [
      ...[row.what, row.size, row.connections],
      ...[row.ours, row.bare, row.ratio, row.goal],
    ]),
  )
}

/** A Markdown table; columns whose first row is a number stand to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = head.map((_, column) => (/^[\d.,]+$/.test(rows[0]?.[column] ?? '') ? '---:' : '---'))
  return [line(head), line(rule), ...rows.map(line)].join('\n')
}

export const milliseconds = (value: number) => `${value.toFixed(value < 10 ? 2 : 1)} ms`

export const times = (value: number) => `${value.toFixed(2)}×`

/** The goal in words, and whether it was met. */
export const goal = (words: string, met: boolean) => `${words}: ${met ? 'met' : '**missed**'}`
