import { Button } from '@/components/ui/button'
import { typedText } from '@/domain/reports/blocks/typed-lines'
import type { Block } from '@/domain/reports/document'
import type { SectionView } from '@/domain/reports/editor-views'
import type { SectionDesk } from './use-section'

/** Somebody else saved in the section meanwhile: what they wrote beside what was typed here, and one click for either. */
export function BothTexts({ desk, theirs }: { desk: SectionDesk; theirs: SectionView }) {
  const rows = Object.entries(desk.typed).map(([key, mine]) => {
    const block = theirs.section.blocks.find((one) => one.key === key)
    const text = block === undefined ? 'They deleted it.' : wordsIn(block)
    return { key, mine, theirs: text, number: theirs.numbers[key] }
  })
  return (
    <div role="alert" className="panel grid gap-3">
      <p className="font-semibold">
        Somebody else saved in this section while you wrote. Nothing of yours is lost: choose.
      </p>
      {rows.map((row) => (
        <div key={row.key} className="grid gap-4 sm:grid-cols-2">
          <div>
            <p className="text-muted">Yours, not saved</p>
            <p className="paper-said">{row.mine}</p>
          </div>
          <div>
            <p className="text-muted">
              Theirs{row.number === undefined ? '' : `, paragraph ${row.number}`}
            </p>
            <p className="paper-said">{row.theirs}</p>
          </div>
        </div>
      ))}
      <div className="flex flex-wrap gap-3">
        <Button type="button" emphasis="secondary" onClick={() => desk.choose('mine')}>
          Keep mine
        </Button>
        <Button type="button" emphasis="secondary" onClick={() => desk.choose('theirs')}>
          Keep theirs
        </Button>
      </div>
    </div>
  )
}

function wordsIn(block: Block): string {
  if (block.kind === 'heading') return block.text
  return block.kind === 'paragraph' ? typedText(block) : ''
}
