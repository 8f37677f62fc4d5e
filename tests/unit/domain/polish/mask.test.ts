import { describe, expect, test } from 'vitest'
import { draftDocument } from '@/domain/drafting/draft'
import { readStatements } from '@/domain/drafting/verify-reading'
import { questionOf } from '@/domain/polish/answer'
import { fillMask, maskSentence } from '@/domain/polish/mask'
import { namesOfProgrammes, offerSection, publicSentences } from '@/domain/polish/offer'
import { VOCABULARY, WORD } from '@/domain/polish/words'
import { CANARY, withCanaries } from '../../../support/canary'
import { sampleFile } from '../../../support/reports'

const mask = (text: string, spans: { from: number; to: number; fact: number }[] = []) =>
  maskSentence({ id: 'x', text, spans }, ['Live Services Programme'])

describe('what is sent of a sentence', () => {
  test.each([
    ['The award was due on 1 May 2021 and is late.', 'The [1] was due on [2] and is late.'],
    ['The Live Services Programme is rated Amber for cost.', 'The [1] is rated [2] for [3].'],
    ['Live Services Programme is still on the path.', '[1] is still on the path.'],
    ['The plan recorded before was “over the coming months”.', 'The plan recorded before was [1].'],
    [
      'It waits for the Port of London and the Isle, as told before.',
      'It [1] for the [2], as told before.',
    ],
    ['This is three weeks later than first promised.', 'This is [1] later than first promised.'],
  ])('%s', (text, sent) => {
    const masked = mask(text)
    expect(masked?.text).toBe(sent)
    expect(fillMask(masked?.text ?? '', masked?.values ?? [])).toBe(text)
  })

  test('a value is hidden where the drafter says that it stands, whatever its words', () => {
    const text = 'The condition is that not all is recorded as complete.'
    const span = { from: text.indexOf('not all'), to: text.indexOf(' is recorded'), fact: 0 }
    expect(mask(text, [span])?.text).toBe('The condition is that [1] is recorded as complete.')
  })

  test.each([
    'The reason given: two engineers join.',
    'The first pile was driven.',
    'The mark [1] is not one of ours at all.',
  ])('nothing is sent where nothing of ours is left: %s', (text) => expect(mask(text)).toBeNull())
})

describe('of the sample', () => {
  const file = sampleFile()
  const documents = file.reports.map(({ key }) =>
    draftDocument({ file, report: key, audience: 'public', asAt: file.asAt }),
  )
  const names = namesOfProgrammes(file)
  const sent = documents.flatMap((document) =>
    document.sections.flatMap((section) => offerSection(section, { open: null, names })),
  )

  test('every word that is sent is one of the catalogue’s, and no value is among them', () => {
    expect(sent.length).toBeGreaterThan(20)
    for (const { text } of sent) {
      const bare = text.replace(/\[\d+\]/g, ' ')
      expect(readStatements(bare)).toEqual([])
      for (const [word] of bare.matchAll(WORD)) expect(VOCABULARY).toContain(word.toLowerCase())
    }
  })

  test('no name, and no key of anything, is in a request', () => {
    const question = questionOf(sent)
    for (const name of names) expect(question).not.toContain(name)
    for (const { key } of file.programmes) expect(question).not.toContain(key)
  })

  test('only what the draft for the public says word for word is sent', () => {
    const [document] = documents
    const section = document?.sections.find(({ programme }) => programme !== undefined)
    if (document === undefined || section === undefined)
      throw new Error('No section of a programme')
    const open = publicSentences(document)
    const all = offerSection(section, { open, names })
    expect(all.length).toBeGreaterThan(1)
    const [first] = all
    const without = new Map(open)
    without.set(first?.sentence ?? '', 'Something else is said of it.')
    expect(offerSection(section, { open: without, names })).toEqual(all.slice(1))
    expect(offerSection(section, { open: new Map(), names })).toEqual([])
  })

  test('gate 5: no word of an exempt fact is in a request, even where exempt sentences may be sent', () => {
    const marked = withCanaries(file, () => true)
    const members = marked.reports.flatMap(
      ({ key }) =>
        draftDocument({ file: marked, report: key, audience: 'members', asAt: file.asAt }).sections,
    )
    expect(JSON.stringify(members)).toContain(CANARY)
    const question = questionOf(
      members.flatMap((section) => offerSection(section, { open: null, names: [] })),
    )
    expect(question).not.toContain(CANARY)
  })
})
