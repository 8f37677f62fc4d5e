export interface Row {
  what: string
  size: string
  connections: string
  ours: string
  bare: string
  ratio: string
  goal: string
}

const HEAD: Row = {
  what: 'what',
  size: 'programmes',
  connections: 'connections',
  ours: 'Milepost',
  bare: 'bare',
  ratio: 'ratio',
  goal: 'goal',
}

/** A Markdown table: one row for each thing measured. */
export function markdownTable(rows: readonly Row[]): string {
  const line = (row: Row) =>
    `| ${[row.what, row.size, row.connections, row.ours, row.bare, row.ratio, row.goal].join(' | ')} |`
  return [line(HEAD), '| --- | ---: | ---: | ---: | ---: | ---: | --- |', ...rows.map(line)].join(
    '\n',
  )
}

export const milliseconds = (value: number) => `${value.toFixed(value < 10 ? 2 : 1)} ms`

export const times = (value: number) => `${value.toFixed(2)}×`

/** The goal in words, and whether it was met. */
export const goal = (words: string, met: boolean) => `${words}: ${met ? 'met' : '**missed**'}`
