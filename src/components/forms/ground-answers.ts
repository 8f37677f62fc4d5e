import { printDay } from '@/domain/dates/print-day'
import type { Visibility } from '@/domain/portfolio-file/schema'
import { typed } from './answers'

/** What a form says of the ground at `visibility.nonPublic`, as the server is to be told; '' stands for no answer. */
export function groundIn(form: FormData, at: string) {
  const answer = (name: string) => typed(form, `${at}.${name}`)
  return {
    scheme: answer('scheme'),
    paragraph: answer('paragraph'),
    reason: answer('reason'),
    publicInterest: answer('publicInterest'),
    reviewOn: answer('reviewOn'),
  }
}

/** What a form says of who may read something, under the name of the answer. */
export function visibilityIn(form: FormData, name: string) {
  if (typed(form, name) !== 'nonPublic') return 'public' as const
  return { nonPublic: groundIn(form, `${name}.nonPublic`) }
}

/** The same of a ground on record, as a form shows it. */
export function groundSaid({
  nonPublic,
}: Exclude<Visibility, 'public'>): ReturnType<typeof groundIn> {
  const { scheme, paragraph, reason, publicInterest = '', reviewOn } = nonPublic
  const day = reviewOn === undefined ? '' : printDay(reviewOn)
  return { scheme, paragraph, reason, publicInterest, reviewOn: day }
}
