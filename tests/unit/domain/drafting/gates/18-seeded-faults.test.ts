import { writeSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import type { DraftedPart } from '@/domain/drafting/draft-parts'
import { verifySentence } from '@/domain/drafting/verify'
import { omissionFaults } from '@/domain/drafting/verify-omissions'
import type { Block, Sentence } from '@/domain/reports/document'
import { DRAFTS, sentencesIn } from './drafts-to-judge'
import { FAULT_KINDS } from './faulty-drafts'

/** Kinds of which not one may pass. */
const DEADLY = ['value', 'negation', 'direction', 'omission']
/** How many other sentences lend their names and dates to each. */
const NEIGHBOURS = 6

const seeded = new Map<string, { of: number; missed: string[] }>()

function count(kind: string, what: string, isFound: boolean): void {
  const tally = seeded.get(kind) ?? { of: 0, missed: [] }
  seeded.set(kind, tally)
  tally.of += 1
  if (!isFound) tally.missed.push(what)
}

/** The section without the sentence that has this id, alone or among others. */
function without(part: DraftedPart, id: string): DraftedPart {
  const stays = (one: Sentence) => !(one.members ?? [one.id]).includes(id)
  const blocks = part.section.blocks.map(
    (block): Block =>
      block.kind === 'paragraph'
        ? {
            ...block,
            sentences: block.sentences.filter(stays),
            items: block.items.map((item) => ({
              ...item,
              sentences: item.sentences.filter(stays),
            })),
          }
        : block,
  )
  return { ...part, section: { ...part.section, blocks } }
}

describe('Gate 18: faults that are put into a true draft', () => {
  test.each(DRAFTS)('the true draft of %s has none', (_name, parts) => {
    const faults = parts.flatMap((part) => [
      ...sentencesIn(part).flatMap(verifySentence),
      ...omissionFaults(part),
    ])
    expect(faults.map(({ sentence, message }) => `${sentence} ${message}`)).toEqual([])
  })

  test.each(DRAFTS)(
    'in %s no value, negation or direction passes, and of all at most 1%',
    (_name, parts) => {
      for (const part of parts) {
        const sentences = sentencesIn(part)
        for (const [at, sentence] of sentences.entries()) {
          const others = sentences.slice(at + 1, at + 1 + NEIGHBOURS)
          for (const { name, seed } of FAULT_KINDS)
            for (const faulty of seed(sentence, others))
              count(name, `${faulty.text} ← ${sentence.text}`, verifySentence(faulty).length > 0)
        }
      }
      expectRates()
    },
  )

  test.each(DRAFTS)('in %s no sentence that must be told can be left out', (_name, parts) => {
    for (const part of parts)
      for (const message of part.selected.filter(({ weight }) => weight === 'must'))
        count('omission', message.id, omissionFaults(without(part, message.id)).length > 0)
    expectRates()
  })
})

function expectRates(): void {
  for (const kind of DEADLY) expect(seeded.get(kind)?.missed.slice(0, 5) ?? [], kind).toEqual([])
  const missed = [...seeded.values()].flatMap((tally) => tally.missed)
  const all = [...seeded.values()].reduce((sum, { of }) => sum + of, 0)
  expect(missed.length, missed.slice(0, 20).join('\n')).toBeLessThanOrEqual(all / 100)
}

afterAll(() => {
  const rows = [...seeded].map(
    ([kind, { of, missed }]) => `${kind}: ${of - missed.length} of ${of}`,
  )
  writeSync(1, `Seeded faults that were found: ${rows.join('; ')}\n`)
})
