import { type KeyboardEvent, useRef, useState } from 'react'
import type { EditorCommand } from '@/domain/reports/blocks/command'
import { typedText } from '@/domain/reports/blocks/typed-lines'
import type { ParagraphBlock } from '@/domain/reports/document'
import type { SectionView } from '@/domain/reports/editor-views'
import type { FactInWords } from '@/domain/reports/fact-in-words'
import { lintSentence, lintText } from '@/domain/reports/lint'
import { readabilityInWords } from '@/domain/reports/readability'
import { referenceTo } from '@/domain/reports/references'
import { SentenceFacts } from '../fact-lines'
import { statedIn } from '../fact-panel'
import { caretIn, lineAt } from './caret'
import { DeleteChoice } from './delete-choice'
import { MOVING_KEYS, MoveToSection, moveByKey } from './move-to-section'
import { ReferenceChoice } from './reference-choice'
import { notesId, useBox } from './use-box'
import type { SectionDesk } from './use-section'
import { useSpelling } from './use-spelling'

interface ParagraphFieldProps {
  block: ParagraphBlock
  desk: SectionDesk
  facts: Readonly<Record<string, FactInWords>>
}

type Doing = 'up' | 'down' | 'in' | 'out' | 'split' | 'join' | 'delete' | 'restore'

const BUTTONS: readonly [Doing, string][] = [
  ['up', 'Move up'],
  ['down', 'Move down'],
  ['in', 'Indent'],
  ['out', 'Outdent'],
  ['split', 'Split here'],
  ['join', 'Join to the one before'],
]

const DONE: Record<Doing, string> = {
  up: 'Moved up.',
  down: 'Moved down.',
  in: 'Indented.',
  out: 'Outdented.',
  split: 'Split.',
  join: 'Joined.',
  delete: 'Deleted.',
  restore: 'The drafted text is back.',
}

const KEYS: Readonly<Record<string, Doing>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
}

/** A paragraph in a box under its live number, with what can be done to the line that the cursor is in. */
export function ParagraphField({ block, desk, facts }: ParagraphFieldProps) {
  const box = useRef<HTMLTextAreaElement>(null)
  const [caret, setCaret] = useState<number | null>(null)
  const { key } = block
  const number = desk.numbers[key] ?? block.number
  const { id, text, type, attributes } = useBox(desk, key, typedText(block))
  const focused = caret === null ? undefined : caretIn(block, text, caret)
  const known = new Set(Object.keys(desk.numbers))
  const notes =
    desk.typed[key] === undefined
      ? [...block.sentences, ...block.items.flatMap((item) => item.sentences)].flatMap((one) =>
          lintSentence(one, known),
        )
      : lintText(text, known)

  const misspelt = useSpelling(text)

  function run(doing: Doing) {
    const at = box.current?.selectionStart ?? 0
    const command = (view: SectionView) => commandFor(view, { key, doing, text, at })
    void desk.act(command, DONE[doing]).then(() => box.current?.focus())
  }

  function refer(paragraph: string) {
    const at = box.current?.selectionStart ?? text.length
    const [before, after] = [text.slice(0, at).trimEnd(), text.slice(at).trimStart()]
    const isJoined = after === '' || /^[.,;:!?)]/.test(after)
    type(`${before} ${referenceTo(paragraph)}${isJoined ? '' : ' '}${after}`)
    box.current?.focus()
  }

  function headAbove() {
    const before = (view: SectionView) => {
      const place = view.section.blocks.findIndex((one) => one.key === key)
      return view.section.blocks[place - 1]?.key ?? null
    }
    void desk.act(
      (view) => ({ do: 'add-heading', after: before(view), text: 'New sub-heading' }),
      'Sub-heading added.',
    )
  }

  function onKeyDown(event: KeyboardEvent) {
    if (moveByKey(event, key, desk)) return
    const doing = event.altKey ? KEYS[event.key] : undefined
    if (doing === undefined) return
    event.preventDefault()
    run(doing)
  }

  return (
    <div className="editor-paragraph" id={`paragraph-${number}`}>
      <label htmlFor={id}>
        <span className="font-semibold">{number}.</span>{' '}
        <span className="visually-hidden">Text of paragraph {number}</span>
        {block.outOfDate === true && <span className="hint"> Out of date</span>}
        {block.sentences.some(({ isNew }) => isNew) && <span className="hint"> New</span>}
      </label>
      <textarea
        ref={box}
        {...attributes}
        className="input editor-box"
        rows={Math.max(2, Math.ceil(text.length / 70) + text.split('\n').length - 1)}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
        aria-keyshortcuts={`${MOVING_KEYS} Alt+ArrowLeft Alt+ArrowRight`}
      />
      <div id={notesId(id)} className="editor-notes">
        {desk.refused[key] !== undefined && (
          <p className="font-semibold text-danger">Not saved: {desk.refused[key]}</p>
        )}
        <p>{readabilityInWords(text)}</p>
        {[...notes, ...misspelt].map((note) => (
          <p key={note}>Look at this: {note}</p>
        ))}
      </div>
      <div className="flex flex-wrap gap-x-4">
        {BUTTONS.map(([doing, words]) => (
          <button key={doing} type="button" className="link-button" onClick={() => run(doing)}>
            {words}
            <span className="visually-hidden">: paragraph {number}</span>
          </button>
        ))}
        <MoveToSection block={key} name={`paragraph ${number}`} desk={desk} />
        <button type="button" className="link-button" onClick={headAbove}>
          Sub-heading above<span className="visually-hidden"> paragraph {number}</span>
        </button>
        <DeleteChoice
          number={number}
          isReferredTo={desk.referred.includes(key)}
          onDelete={() => run('delete')}
        />
        {block.origin === 'edited' && (
          <button type="button" className="link-button" onClick={() => run('restore')}>
            Restore the draft<span className="visually-hidden"> of paragraph {number}</span>
          </button>
        )}
        <ReferenceChoice
          id={`${id}-refer`}
          number={number}
          numbers={desk.numbers}
          onChoose={refer}
        />
      </div>
      {focused !== undefined && (
        <ul className="facts" aria-label={`Facts of the sentence in paragraph ${number}`}>
          <SentenceFacts sentence={statedIn(focused, facts)} />
        </ul>
      )}
    </div>
  )
}

function commandFor(
  { section }: SectionView,
  { key, doing, text, at }: { key: string; doing: Doing; text: string; at: number },
): EditorCommand | null {
  const block = section.blocks.find((one) => one.key === key)
  if (block?.kind !== 'paragraph') return null
  const { item, offset } = lineAt(block, text, at)
  const line = item === undefined ? { paragraph: key } : { paragraph: key, item }
  switch (doing) {
    case 'up':
    case 'down':
      return { do: 'move', ...line, to: doing }
    case 'in':
    case 'out':
      return { do: 'shift', ...line, by: doing }
    case 'split':
      return { do: 'split', ...line, at: offset }
    case 'join':
      return { do: 'join', ...line }
    case 'delete':
      return { do: 'delete', paragraph: key }
    case 'restore':
      return { do: 'restore', paragraph: key }
    default:
      return doing satisfies never
  }
}
