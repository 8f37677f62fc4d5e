// An author refers to another paragraph by its key, [[police-itm/next]], and the paper prints its number, "paragraph 12",
// which is always the one that it has now: no reference is wrong after a paragraph has moved.
// Source: the drafting page, "Editor"; how reports talk, "as mentioned in 10. above".

import { sentencesOf } from './blocks/lines'
import type { ReportDocument, Sentence } from './document'
import { listParagraphs } from './edit-paragraph'

const TO_KEY = /\[\[([^[\]\s]{1,400})\]\]/g
const TO_NUMBER = /\[\[#(\d{1,5})\]\]/

/** How a reference to a paragraph is written in an author's words. */
export const referenceTo = (paragraph: string): string => `[[${paragraph}]]`

/** The keys that a text refers to, whether there is such a paragraph or not. */
export function referencesIn(text: string): string[] {
  return [...text.matchAll(TO_KEY)].flatMap(([, key]) => (key === undefined ? [] : [key]))
}

/**
 * The document with every reference to one of its paragraphs as that paragraph's number, `[[#12]]`, for a format to draw.
 * What refers to nothing stays as it was typed.
 */
export function numberReferences(document: ReportDocument): ReportDocument {
  const paragraphs = listParagraphs(document)
  const numbers = new Map(paragraphs.map(({ key, number }) => [key, number]))
  const numbered = (text: string) =>
    text.replace(TO_KEY, (typed, key: string) => {
      const number = numbers.get(key)
      return number === undefined ? typed : `[[#${number}]]`
    })
  const inWords = (sentences: Sentence[]) =>
    sentences.map((one) => (one.text.includes('[[') ? { ...one, text: numbered(one.text) } : one))
  return {
    ...document,
    sections: document.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => {
        if (block.kind !== 'paragraph') return block
        const items = block.items.map((item) => ({ ...item, sentences: inWords(item.sentences) }))
        return { ...block, sentences: inWords(block.sentences), items }
      }),
    })),
  }
}

/**
 * A text whose references have numbers, in parts: words, and the numbers that are referred to.
 * @example splitReferences('As in [[#12]].') // ['As in ', 12, '.']
 */
export function splitReferences(text: string): (string | number)[] {
  return text
    .split(TO_NUMBER)
    .map((part, at) => (at % 2 === 1 ? Number(part) : part))
    .filter((part) => part !== '')
}

/** What is printed of a reference: 'paragraph 12'. */
export const referenceInWords = (number: number): string => `paragraph ${number}`

/** A text whose references have numbers, as it is read. */
export function printReferences(text: string): string {
  return splitReferences(text)
    .map((part) => (typeof part === 'number' ? referenceInWords(part) : part))
    .join('')
}

/** The numbers that a document refers to whose references have numbers. */
export function numbersReferredTo(document: ReportDocument): Set<number> {
  const texts = listParagraphs(document)
    .flatMap(sentencesOf)
    .map(({ text }) => text)
  return new Set(
    texts.flatMap(splitReferences).filter((part): part is number => typeof part === 'number'),
  )
}

/** The keys of the paragraphs that something in the document refers to. */
export function referredTo(document: ReportDocument): string[] {
  const texts = listParagraphs(document)
    .flatMap(sentencesOf)
    .map(({ text }) => text)
  return [...new Set(texts.flatMap(referencesIn))]
}
