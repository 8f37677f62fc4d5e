import { printable } from '@/domain/printable'
import { isSameTyped, typedText } from '@/domain/reports/blocks/typed-lines'
import type { Block } from '@/domain/reports/document'
import type { SectionView } from '@/domain/reports/editor-views'
import { trpc } from '@/trpc/client'
import { readFault } from '@/trpc/fault'
import { hasWords, type Typed } from './kept-words'
import { type Shown, without } from './use-shown'

/**
 * Says why the server refused something in a section; where somebody else saved meanwhile, shows what they saved beside
 * what is typed. True where what was sent is saved all the same: its answer was lost on the way.
 */
export async function settleRefusal(
  error: unknown,
  sent: Typed,
  report: string,
  shown: Shown,
): Promise<boolean> {
  const { now, say, show } = shown
  const { message, code, fields } = readFault(error)
  const { section, version } = now().view
  const other = code === 'CONFLICT' ? await readNow(report, section.key) : null
  if (other === null || other.version === version) {
    const why = fields[0]?.message ?? message
    if (code === 'BAD_REQUEST')
      show({ refused: { ...now().refused, ...whyOf(sent, now().typed, why) } })
    say(other === null ? `Not saved: ${why}` : message)
    return false
  }
  if (hasWords(sent) && saysAll(other, sent)) {
    show({ view: other, typed: without(shown, sent) })
    say('Saved')
    return true
  }
  show({ theirs: other })
  say(`Not saved: ${message}`)
  return false
}

/** Why, by box: but for one that its author has changed since. */
const whyOf = (sent: Typed, typed: Typed, why: string): Typed =>
  Object.fromEntries(
    Object.entries(sent).flatMap(([block, text]) => (typed[block] === text ? [[block, why]] : [])),
  )

/** Whether the section says all that was sent, word for word. */
const saysAll = ({ section }: SectionView, sent: Typed) =>
  Object.entries(sent).every(([key, text]) => {
    const block = section.blocks.find((one) => one.key === key)
    const said = block === undefined ? undefined : wordsOf(block)
    return said !== undefined && isSameTyped(said, printable(text))
  })

function wordsOf(block: Block): string | undefined {
  if (block.kind === 'heading') return block.text
  return block.kind === 'paragraph' ? typedText(block) : undefined
}

/** The section as it stands on the server; null when it cannot be read. */
const readNow = (report: string, section: string) =>
  trpc.editor.section.query({ key: report, section }).catch(() => null)
