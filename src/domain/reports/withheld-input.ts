// Who may read a report, an appendix or a paragraph, as its author says it. Where the public may not, the ground is not
// enough: a ground in law holds only while the public interest lies in keeping to it, which has to be weighed in words, and
// every one is looked at again on a day. Source: committee conventions, 8; Local Government Act 1972, Schedule 12A, paragraph 10.

import { isQualified } from '../classification/grounds'
import { classificationInput } from '../classification/input'
import type { Day } from '../dates/day'
import { printDay } from '../dates/print-day'
import { DomainError } from '../errors'
import type { Visibility } from '../portfolio-file/schema'
import type { SectionKind } from './values'

const ASK_INTEREST = 'Say why the public interest lies in keeping it from the public.'
const ASK_REVIEW =
  'Enter the day on which this is to be looked at again, such as 30 September 2020.'

export const withheldInput = classificationInput.check(({ value, issues }) => {
  if (value === 'public') return
  const { scheme, publicInterest, reviewOn } = value.nonPublic
  const ask = (field: string, message: string) =>
    issues.push({
      code: 'custom',
      path: ['nonPublic', field],
      message,
      input: value,
      continue: true,
    })
  if (publicInterest === undefined && isQualified(scheme)) ask('publicInterest', ASK_INTEREST)
  if (reviewOn === undefined) ask('reviewOn', ASK_REVIEW)
})

/** What the author says of who may read the parts of a report. */
export interface ClassifiedParts {
  classification: Visibility
  appendices?: readonly { classification: Visibility }[] | undefined
  sections: readonly {
    kind?: SectionKind
    paragraphs?: readonly { visibility?: Visibility | undefined }[]
  }[]
}

/**
 * Asserts that each ground is looked at again on a day to come; `known` are the days that the report has already. Throws
 * INVALID with the field.
 */
export function assertReviewsToCome(
  { classification, appendices = [], sections }: ClassifiedParts,
  { known, today }: { known: readonly Day[]; today: Day },
): void {
  const parts: [string, Visibility | undefined][] = [
    ['classification', classification],
    ...appendices.map((one, place): [string, Visibility] => [
      `appendices.${place}.classification`,
      one.classification,
    ]),
    ...sections.flatMap(({ paragraphs = [] }, section) =>
      paragraphs.map((one, place): [string, Visibility | undefined] => [
        `sections.${section}.paragraphs.${place}.visibility`,
        one.visibility,
      ]),
    ),
  ]
  for (const [field, part] of parts) {
    const on = reviewDay(part)
    if (on === undefined || on > today || known.includes(on)) continue
    throw new DomainError('INVALID', `${printDay(on)} is over. Choose a day to come.`, {
      field: `${field}.nonPublic.reviewOn`,
    })
  }
}

/** The days on which what a report withholds is looked at again. */
export function reviewDays({ classification, appendices = [], sections }: ClassifiedParts): Day[] {
  return [
    classification,
    ...appendices.map((one) => one.classification),
    ...sections.flatMap(({ paragraphs = [] }) => paragraphs.map(({ visibility }) => visibility)),
  ].flatMap((part) => reviewDay(part) ?? [])
}

const reviewDay = (part: Visibility | undefined): Day | undefined =>
  part === undefined || part === 'public' ? undefined : part.nonPublic.reviewOn
