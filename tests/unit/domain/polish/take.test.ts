import { describe, expect, test } from 'vitest'
import { judgeAnswer, questionOf, readAnswer } from '@/domain/polish/answer'
import { maskSentence } from '@/domain/polish/mask'
import { takeSuggestion } from '@/domain/polish/take'
import { applyCommand } from '@/domain/reports/blocks/command'
import { holdAgainst, keepMine } from '@/domain/reports/blocks/sentence'
import type { DocumentSection, Sentence } from '@/domain/reports/document'

const drafted = (text: string, more: Partial<Sentence> = {}): Sentence => ({
  id: 'harbour/milestone/award',
  text,
  facts: [{ path: 'programmes/harbour/milestones/award', field: 'baseline', value: '2020-06' }],
  spans: [],
  forwardLooking: false,
  rule: 'overdue',
  ...more,
})

const OURS = 'The award was due in June 2020 and has not been recorded as complete.'
const THEIRS = 'The award was due in June 2020 but has not been recorded as done.'

const section = (sentence: Sentence): DocumentSection => ({
  key: 'harbour',
  heading: 'Harbour',
  blocks: [
    {
      kind: 'paragraph',
      key: 'harbour/overdue',
      number: 1,
      origin: 'drafted',
      sentences: [sentence],
      items: [],
    },
  ],
})

const first = ({ blocks }: DocumentSection) => {
  const [block] = blocks
  if (block?.kind !== 'paragraph') throw new Error('There is no paragraph')
  return { origin: block.origin, sentence: block.sentences[0] }
}

const take = (sentence: Sentence, text: string) =>
  takeSuggestion(section(sentence), { sentence: sentence.id, text }, 'Ruth Author')

describe('an accepted suggestion', () => {
  test('is an edit of the drafted sentence that says who took it', () => {
    expect(first(take(drafted(OURS), THEIRS))).toMatchObject({
      origin: 'edited',
      sentence: {
        id: 'harbour/milestone/award',
        text: THEIRS,
        rule: 'edited',
        edit: { base: drafted(OURS), polishedBy: 'Ruth Author' },
      },
    })
  })

  test('gives way to the drafted words again with one command', () => {
    const command = { do: 'restore', paragraph: 'harbour/overdue' } as const
    const back = applyCommand(take(drafted(OURS), THEIRS), command)
    expect(first(back).sentence).toEqual(drafted(OURS))
  })

  test('keeps its mark when the facts move, and loses it when its author writes in it', () => {
    const { sentence } = first(take(drafted(OURS), THEIRS))
    if (sentence === undefined) throw new Error('The sentence is gone')
    const moved = holdAgainst(sentence, drafted('The award is complete.'))
    expect(moved.edit).toMatchObject({
      polishedBy: 'Ruth Author',
      fresh: { text: 'The award is complete.' },
    })
    expect(keepMine(moved, 'own').edit?.polishedBy).toBe('Ruth Author')
    const written = applyCommand(take(drafted(OURS), THEIRS), {
      do: 'write',
      paragraph: 'harbour/overdue',
      text: 'The award was due in June 2020 but has not been recorded as done yet.',
    })
    expect(first(written).sentence?.edit?.polishedBy).toBeUndefined()
  })

  test.each([
    ['other values', 'The award was due in July 2020 but has not been recorded as done.'],
    ['no "not"', 'The award was due in June 2020 but has been recorded as done.'],
    ['other words', 'Sadly the award was due in June 2020.'],
  ])('is not taken with %s', (_what, text) => {
    expect(() => take(drafted(OURS), text)).toThrow('Ask for suggestions again')
  })

  test.each([
    [
      'of a sentence that its author rewrote',
      drafted(OURS, { rule: 'edited', edit: { base: drafted(OURS) } }),
    ],
    [
      'of what the author wrote in the report’s definition',
      drafted(OURS, { facts: [{ path: 'reports/x' }] }),
    ],
  ])('is not taken in place %s', (_what, sentence) => {
    expect(() => take(sentence, THEIRS)).toThrow('Ask for suggestions again')
  })

  test('is not taken where the sentence is gone', () => {
    expect(() =>
      takeSuggestion(section(drafted(OURS)), { sentence: 'another', text: THEIRS }, 'Ruth'),
    ).toThrow('is not in the report any more')
  })
})

describe('an answer', () => {
  const masked = maskSentence(drafted(OURS))
  const asked = masked === null ? [] : [masked, { ...masked, sentence: 'second' }]

  test('is asked for by place, so that no key is sent', () => {
    expect(JSON.parse(questionOf(asked))).toEqual([
      { id: '1', text: 'The [1] was due in [2] and has not been recorded as complete.' },
      { id: '2', text: 'The [1] was due in [2] and has not been recorded as complete.' },
    ])
  })

  test('is judged sentence by sentence: one refused leaves the others', () => {
    const text = 'The [1] was due in [2] but has not been recorded as done.'
    const answer = [
      { id: '1', text },
      { id: '2', text: text.replace('not ', '') },
    ]
    expect(judgeAnswer(asked, answer)).toEqual({
      suggestions: [{ sentence: 'harbour/milestone/award', text: THEIRS }],
      refused: [{ sentence: 'second', reason: 'negation' }],
    })
  })

  test('that leaves a sentence out, or gives it twice, is refused for that sentence', () => {
    const [ours] = asked
    const same = { id: '1', text: ours?.text ?? '' }
    expect(judgeAnswer(asked, [same])).toEqual({
      suggestions: [],
      refused: [{ sentence: 'second', reason: 'missing' }],
    })
    expect(judgeAnswer(asked.slice(0, 1), [same, same]).refused).toEqual([
      { sentence: 'harbour/milestone/award', reason: 'missing' },
    ])
  })

  test.each([
    ['[{"id":"1","text":"x"}]', [{ id: '1', text: 'x' }]],
    ['```json\n[{"id":"1","text":"x"}]\n```', [{ id: '1', text: 'x' }]],
    ['[]', []],
    ['{"id":"1"}', null],
    ['[{"id":1,"text":"x"}]', null],
    ['[{"id":"1","text":"x"}', null],
    ['', null],
  ])('is read from %j', (content, read) => expect(readAnswer(content)).toEqual(read))
})
