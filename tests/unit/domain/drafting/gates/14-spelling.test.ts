import { expect, test } from 'vitest'
import { CATALOGUE } from '@/domain/drafting/catalogue/catalogue'
import { PHRASES } from '@/domain/drafting/phrases'
import { maskWords } from '@/domain/drafting/verify'
import { checkSpelling } from '@/server/spelling/check-spelling'
import { draftedSentences, SAMPLE_DRAFTS } from '../drafted'

test('Gate 14: every wording of the drafter is spelled as British English spells it', async () => {
  const wordings = Object.values(PHRASES).map((one) =>
    one.replace(/\{\w+\}/g, '1').replace(/[[\]|]/g, ' '),
  )
  const text = wordings.join('. ')
  expect((await checkSpelling(text)).map(({ word }) => word)).toEqual([])
})

test('Gate 14: so is what the catalogue says of them', async () => {
  const text = CATALOGUE.flatMap(({ heading, kinds }) => [
    heading,
    ...kinds.flatMap(({ says, when, examples }) => [says, when, ...examples]),
  ]).join('\n')
  expect((await checkSpelling(text)).map(({ word }) => word)).toEqual([])
})

test.each(SAMPLE_DRAFTS)(
  'Gate 14: so are the words of the drafter in %s',
  async (_name, document) => {
    const own = draftedSentences(document).map((sentence) =>
      maskWords(sentence).replaceAll('░', ''),
    )
    expect((await checkSpelling(own.join('\n'))).map(({ word }) => word)).toEqual([])
  },
)
