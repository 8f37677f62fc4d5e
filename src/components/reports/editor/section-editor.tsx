'use client'

import { useRef } from 'react'
import { Button } from '@/components/ui/button'
import { emptyHeadings } from '@/domain/reports/blocks/headings'
import type { SectionView } from '@/domain/reports/editor-views'
import type { FactInWords } from '@/domain/reports/fact-in-words'
import { editingInWords } from '@/domain/reports/presence'
import { readabilityInWords } from '@/domain/reports/readability'
import { type StaleSentence, staleInWords } from '@/domain/reports/stale'
import { anchorOf } from '../paper-section'
import { PolishPanel } from '../polish-panel'
import { BothTexts } from './both-texts'
import { DeletedList } from './deleted-list'
import { HeadingField } from './heading-field'
import { ParagraphField } from './paragraph-field'
import { StaleList } from './stale-list'
import { SummaryPanel } from './summary-panel'
import { TableField } from './table-field'
import { usePresence } from './use-presence'
import { shownText, useSection } from './use-section'

interface SectionEditorProps {
  report: string
  start: SectionView
  stale: readonly StaleSentence[]
  /** By `factKey`. */
  facts: Readonly<Record<string, FactInWords>>
  /** Whether a language model may be asked for plainer wording. */
  suggests: boolean
}

/** One section to write in: its paragraphs in boxes, what is out of date in it, who else is there, what became of the last save. */
export function SectionEditor({ report, start, stale, facts, suggests }: SectionEditorProps) {
  const desk = useSection(report, start)
  const { section } = desk.view
  const frame = useRef<HTMLElement>(null)
  const others = usePresence(report, section.key, frame)
  const id = anchorOf(section.key)
  const paragraphs = section.blocks.filter((block) => block.kind === 'paragraph')
  const text = paragraphs.map((block) => shownText(block, desk.typed)).join('\n')
  const last = section.blocks.at(-1)?.key ?? null
  const empty = emptyHeadings(section)
  return (
    <section ref={frame} aria-labelledby={id} className="editor-section">
      <h2 id={id} className="text-xl font-semibold">
        {section.heading}
      </h2>
      {others.length > 0 && <p className="editor-others">{editingInWords(others)}</p>}
      {stale.length > 0 && (
        <StaleList
          {...{ report, stale, desk }}
          title={`${staleInWords(stale)}.`}
          section={section.key}
        />
      )}
      {desk.view.summary !== null && (
        <SummaryPanel report={report} item={desk.view.summary} desk={desk} />
      )}
      {desk.theirs !== null && <BothTexts desk={desk} theirs={desk.theirs} />}
      {section.blocks.map((block) =>
        block.kind === 'paragraph' ? (
          <ParagraphField key={block.key} block={block} desk={desk} facts={facts} />
        ) : block.kind === 'heading' ? (
          <HeadingField
            key={block.key}
            block={block}
            desk={desk}
            isEmpty={empty.includes(block.key)}
          />
        ) : block.kind === 'table' ? (
          <TableField key={block.key} block={block} desk={desk} />
        ) : null,
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button
          type="button"
          emphasis="secondary"
          onClick={() =>
            void desk.act(() => ({ do: 'add', after: last, text: 'New paragraph.' }), 'Added.')
          }
        >
          Add a paragraph<span className="visually-hidden"> to {section.heading}</span>
        </Button>
        <Button
          type="button"
          emphasis="secondary"
          onClick={() =>
            void desk.act(
              () => ({ do: 'add-heading', after: last, text: 'New sub-heading' }),
              'Sub-heading added.',
            )
          }
        >
          Add a sub-heading<span className="visually-hidden"> to {section.heading}</span>
        </Button>
        {desk.undo !== null && (
          <button type="button" className="link-button" onClick={desk.undo}>
            Undo<span className="visually-hidden"> in {section.heading}</span>
          </button>
        )}
        {desk.redo !== null && (
          <button type="button" className="link-button" onClick={desk.redo}>
            Redo<span className="visually-hidden"> in {section.heading}</span>
          </button>
        )}
      </div>
      <DeletedList desk={desk} />
      {suggests && <PolishPanel report={report} desk={desk} />}
      <p className="hint">{readabilityInWords(text)}</p>
      <p role="status" className="editor-said">
        {desk.said}
      </p>
    </section>
  )
}
