import { describe, expect, it } from 'vitest'
import { commandsFor } from '@/components/reports/editor/commands-for'
import { printable } from '@/domain/printable'
import { applyCommand } from '@/domain/reports/blocks/command'
import { layoutOf } from '@/domain/reports/blocks/layout'
import { typedText } from '@/domain/reports/blocks/typed-lines'
import type { DocumentSection } from '@/domain/reports/document'
import { editSectionInput } from '@/domain/reports/editor-input'
import type { SectionView } from '@/domain/reports/editor-views'
import { paragraph } from '../../support/sample-document'

const section: DocumentSection = {
  key: 'p',
  heading: 'Pilot',
  blocks: [paragraph('p/done', 0, ['One is done.']), paragraph('p/next', 0, ['Two is next.'])],
}

const viewOf = (shown: DocumentSection): SectionView => {
  return {
    section: shown,
    ...{ version: 1, reportVersion: 1, savedAt: null, numbers: {}, referred: [], summary: null },
  }
}

/** The section once what was typed is saved as the server reads it. */
function saved(shown: DocumentSection, key: string, text: string): string[] {
  const asked = { key: 'report', section: 'p', version: 1 }
  const sent = { ...asked, commands: commandsFor(viewOf(shown), key, text) }
  const { commands } = editSectionInput.parse(JSON.parse(JSON.stringify(sent)))
  const { blocks } = commands.reduce((one, command) => applyCommand(one, command), shown)
  return blocks.map((block) => (block.kind === 'paragraph' ? typedText(block) : `# ${block.key}`))
}

describe('what is typed in a box', () => {
  it('is written into its paragraph', () => {
    expect(saved(section, 'p/done', 'One was done.')).toEqual(['One was done.', 'Two is next.'])
  })

  it('is written into its heading', () => {
    const headed = applyCommand(section, { do: 'add-heading', after: null, text: 'Head' })
    const [heading] = commandsFor(viewOf(headed), 'p/heading-1', 'New head')
    expect(heading).toEqual({ do: 'write-heading', heading: 'p/heading-1', text: 'New head' })
  })

  it('brings back the paragraph that somebody took out meanwhile', () => {
    const without = applyCommand(section, { do: 'delete', paragraph: 'p/done' })
    expect(saved(without, 'p/done', 'One was done.')).toEqual(['One was done.', 'Two is next.'])
  })

  it('stands at the end where its paragraph was joined to another meanwhile', () => {
    const joined = applyCommand(section, { do: 'join', paragraph: 'p/next' })
    expect(joined.blocks).toHaveLength(1)
    expect(saved(joined, 'p/next', 'Two comes next.')).toEqual([
      'One is done. Two is next.',
      'Two comes next.',
    ])
  })

  it('stands alone in a section that has nothing left', () => {
    expect(saved({ ...section, blocks: [] }, 'p/gone', 'Still here.')).toEqual(['Still here.'])
  })

  it.each([
    ['a soft line end of Word', 'One is done.\vTwo is not.', 'One is done. Two is not.'],
    ['a new page', 'One is done.\fTwo is not.', 'One is done. Two is not.'],
    ['a separator of lines', 'One is done.\u2028Two is not.', 'One is done. Two is not.'],
    ['half a character', 'One \uD83D is done.', 'One is done.'],
    ['marks of direction', '\u200FOne\u200E is\u202E done.\u202C', 'One is done.'],
    ['a NUL', 'One\u0000 is done.', 'One is done.'],
    ['hard spaces', 'One\u00A0is\u00A0done.', 'One is done.'],
    ['emoji', 'One 👩‍👩‍👧 is done 🚀.', 'One 👩‍👩‍👧 is done 🚀.'],
    ['Arabic', 'اكتمل المشروع.', 'اكتمل المشروع.'],
    ['joiners of a script', 'می‌خواهم.', 'می‌خواهم.'],
  ])('is kept with %s', (_what, typed, kept) => {
    expect(saved(section, 'p/done', typed)[0]).toBe(kept)
  })

  it.each([
    ['nothing', ''],
    ['what nobody sees', '\u200B\u2060\uFEFF'],
    ['what is printed nowhere', '\u200F\u0007'],
    ['100,000 letters', 'a'.repeat(100_000)],
  ])('is refused as %s', (_what, typed) => {
    expect(() => saved(section, 'p/done', typed)).toThrow(/Enter the text|longer than/)
  })

  it.each([
    ['sentences', 'Hi. '.repeat(2500)],
    ['items', `All:${'\na. x'.repeat(1900)}`],
  ])('can be undone however many %s it has', (_what, typed) => {
    const [write] = commandsFor(viewOf(section), 'p/done', typed)
    const written = write === undefined ? section : applyCommand(section, write)
    const commands = [{ do: 'put-back', layout: layoutOf(written) }]
    const asked = { key: 'report', section: 'p', version: 1, commands }
    expect(editSectionInput.safeParse(asked).success).toBe(true)
  })

  it('keeps every letter that is printed', () => {
    const text = 'Naïve “quotes” – £5 → ½ — 日本語\tEnd.\nNext.'
    expect(printable(text)).toBe(text)
  })
})
