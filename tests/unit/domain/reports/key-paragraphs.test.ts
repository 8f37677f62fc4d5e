import { describe, expect, it } from 'vitest'
import { keyParagraphs } from '@/domain/reports/key-paragraphs'

const secret = { nonPublic: { scheme: 'Schedule 12A', paragraph: '3', reason: 'Prices.' } }

const section = (paragraphs: object[]) => ({
  kind: 'authored' as const,
  heading: 'Background',
  paragraphs: paragraphs.map((one) => ({ text: 'Same words.', ...one })),
})

const previous = [
  {
    ...section([]),
    paragraphs: [
      { key: 'paragraph-1', text: 'Same words.', carriedFrom: 'before' },
      { key: 'paragraph-2', text: 'Same words.', visibility: secret },
    ],
  },
]

const stored = (paragraphs: object[]) =>
  keyParagraphs([section(paragraphs)], previous).flatMap((one) =>
    one.kind === 'authored' ? one.paragraphs : [],
  )

describe('a paragraph that its author saves again', () => {
  it('keeps the mark of the report before while its words are the same', () => {
    expect(stored([{ key: 'paragraph-1' }])[0]).toHaveProperty('carriedFrom', 'before')
  })

  it('loses that mark with its first change', () => {
    expect(stored([{ key: 'paragraph-1', text: 'Other words.' }])[0]).not.toHaveProperty(
      'carriedFrom',
    )
  })

  it('stays withheld while nobody says who may read it', () => {
    expect(stored([{ key: 'paragraph-2' }])[0]).toHaveProperty('visibility', secret)
  })

  it('becomes public, or stops being so, when its author says so', () => {
    expect(stored([{ key: 'paragraph-2', visibility: 'public' }])[0]).not.toHaveProperty(
      'visibility',
    )
    expect(stored([{ key: 'paragraph-1', visibility: secret }])[0]).toHaveProperty(
      'visibility',
      secret,
    )
    expect(stored([{ visibility: secret }])[0]).toMatchObject({
      key: 'paragraph-3',
      visibility: secret,
    })
  })
})
