import type { DownloadResult } from './download'
import type { InProcessResult } from './in-process'
import type { PageResult } from './pages'

/** All that `npm run bench` measures. */
export interface Figures {
  on: string
  node: string
  cores: number
  pages: PageResult[]
  downloads: DownloadResult[]
  inProcess: InProcessResult
}

export interface Growth {
  what: string
  least: number
  most: number
  /** Milliseconds of CPU a request at either size, over one connection. */
  small: number
  large: number
}

export const MOST_GROWTH = 1.2
export const DRAFT_GOAL_MS = 100
export const DOCX_GOAL = 2
export const LONG_DOCX_GOAL_MS = 1000
/** Seconds; nobody set one for the JSON file. */
export const DOWNLOAD_GOALS: Record<DownloadResult['what'], number | null> = { csv: 2, json: null }

/** What each page costs at the largest size and at the smallest; nothing where there was one size. */
export function growths(pages: readonly PageResult[]): Growth[] {
  const sizes = pages.map(({ size }) => size)
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)]
  const alone = pages.filter(({ connections }) => connections === 1)
  return alone.flatMap(({ what, size, pair }) => {
    if (size !== most || least === most) return []
    const small = alone.find((page) => page.what === what && page.size === least)
    if (small === undefined) return []
    const large = pair.ours.cpuPerRequest
    return { what, least, most, small: small.pair.ours.cpuPerRequest, large }
  })
}
