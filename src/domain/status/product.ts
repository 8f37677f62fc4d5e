// Milepost itself: which version runs since when, whether it only reads at the moment, and whose word it takes for where a
// request comes from. Behind a proxy that nobody told it of, it takes everybody for one person.
// Source: the trust issue, "a status page for administrators"; trust S-19, R-16.

import { printAge } from '../dates/print-age'
import { fine, look, type StatusLine } from './line'

export interface ProductFacts {
  version: string
  node: string
  upSeconds: number
  isReadOnly: boolean
  /** Whether people reach it at https://, which a proxy before it serves. */
  isHttps: boolean
  trustedProxies: number
}

/** The lines of these facts. `upSeconds` counts since the process began. */
export function productLines(facts: ProductFacts): StatusLine[] {
  return [
    fine('Version', `Milepost ${facts.version} on Node ${facts.node}`),
    fine('Running for', printAge(facts.upSeconds)),
    facts.isReadOnly
      ? look(
          'Changes',
          'Milepost can only be read at the moment.',
          'When the work on it is done, take MILEPOST_READ_ONLY out of the settings and start Milepost again.',
        )
      : fine('Changes', 'They are being recorded.'),
    proxies(facts),
  ]
}

function proxies({ isHttps, trustedProxies }: ProductFacts): StatusLine {
  const about = 'Proxies before Milepost'
  if (isHttps && trustedProxies === 0)
    return look(
      about,
      'People reach Milepost at https://, so a proxy stands before it, but Milepost trusts none: it takes everybody for one address.',
      'Set MILEPOST_TRUSTED_PROXIES to how many proxies there are, usually 1.',
    )
  if (trustedProxies === 0) return fine(about, 'None: Milepost is asked directly.')
  return fine(about, `It believes ${trustedProxies} of them about who asks.`)
}
