import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DraftedPart } from '@/domain/drafting/draft-parts'
import { factsOfMessage, type Message, type Slot } from '@/domain/drafting/message'
import { PHRASES } from '@/domain/drafting/phrases'
import { printSlot } from '@/domain/drafting/print-slot'
import { withSpelledFigures } from '@/domain/drafting/spelled-figures'
import { isSameFact } from '@/domain/drafting/text'
import type { Sentence } from '@/domain/reports/document'
import { DRAFTS, partsOf, sentencesIn, TOLD_ON } from './drafts-to-judge'
import { arbitraryRegistered, changed } from './registered'

const ofNoProgramme = (parts: readonly DraftedPart[]) =>
  parts.filter(({ programme }) => programme === undefined)

const AGAIN = /\/(again|anew)$/

/** The values that the wordings of a message print, word for word; a name may be short or open the sentence. */
function printedValues(message: Message): string[] {
  return withSpelledFigures(message).parts.flatMap(({ say, again, slots }) => {
    const wordings = Object.entries(PHRASES).filter(
      ([key]) => key.split('/')[0] === say && AGAIN.exec(key)?.[1] === again,
    )
    return Object.entries(slots)
      .filter(([name]) => wordings.every(([, wording]) => wording.includes(`{${name}}`)))
      .flatMap(([, slot]) => valuesOf(slot))
  })
}

function valuesOf(slot: Slot): string[] {
  if ('slots' in slot) return slot.slots.flatMap(valuesOf)
  return slot.as === 'programme' || slot.as === 'name' ? [] : [printSlot(slot).text]
}

const inLowerCase = (text: string) => text.toLowerCase()

function tells({ id, members = [id], facts, text }: Sentence, message: Message): boolean {
  return (
    members.includes(message.id) &&
    factsOfMessage(message).every((fact) => facts.some((known) => isSameFact(known, fact))) &&
    printedValues(message).every((value) => inLowerCase(text).includes(inLowerCase(value)))
  )
}

function expectEachMustOnce(parts: readonly DraftedPart[]) {
  for (const part of ofNoProgramme(parts)) {
    const sentences = sentencesIn(part)
    for (const message of part.selected.filter(({ weight }) => weight === 'must')) {
      const telling = sentences.filter((sentence) => tells(sentence, message))
      expect(
        telling.map(({ text }) => text),
        message.id,
      ).toHaveLength(1)
    }
  }
}

describe('Gate 1: each must message of measures and of registers is one sentence, with its values', () => {
  test.each(DRAFTS)('in %s', (_name, parts) => {
    expectEachMustOnce(parts)
  })

  test('in any report on measures and of all registers', () => {
    fc.assert(
      fc.property(arbitraryRegistered(), (file) => {
        expectEachMustOnce(partsOf(file))
      }),
      { numRuns: 60 },
    )
  })

  test('in any such report of which a committee was told before', () => {
    fc.assert(
      fc.property(
        arbitraryRegistered(),
        arbitraryRegistered(),
        fc.array(fc.boolean(), { minLength: 9 }),
        (file, other, picks) => {
          expectEachMustOnce(partsOf(changed(file, other, picks), TOLD_ON))
        },
      ),
      { numRuns: 60 },
    )
  })

  test('what was promised and what is open is told in one sentence each', () => {
    fc.assert(
      fc.property(arbitraryRegistered(), (file) => {
        const { asAt } = file
        const sentences = ofNoProgramme(partsOf(file)).flatMap(sentencesIn)
        const told = file.promises.filter(({ toldOn }) => toldOn <= asAt)
        const asked = file.actions.filter(
          ({ recordedOn = asAt, closedOn = '9999-12-31' }) => recordedOn <= asAt && closedOn > asAt,
        )
        const paths = [
          ...told.map(({ key }) => `promises/${key}`),
          ...asked.map(({ key }) => `actions/${key}`),
        ]
        for (const path of paths) {
          const telling = sentences.filter(({ facts }) =>
            facts.some((fact) => fact.path === path && fact.field === 'text'),
          )
          expect(telling, path).toHaveLength(1)
        }
      }),
      { numRuns: 60 },
    )
  })
})
