import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { type Proposal, proposalInWords } from '@/domain/polish/proposal'
import { sentencesOf } from '@/domain/reports/blocks/lines'
import { isDrafted } from '@/domain/reports/blocks/sentence'
import type { DocumentSection } from '@/domain/reports/document'
import { trpc } from '@/trpc/client'
import { readFault } from '@/trpc/fault'
import type { SectionDesk } from './editor/use-section'

interface PolishPanelProps {
  report: string
  desk: SectionDesk
}

/** What a language model would say, sentence by sentence beside what stands. Nothing changes until one is accepted. */
export function PolishPanel({ report, desk }: PolishPanelProps) {
  const [proposal, setProposal] = useState<Proposal | null>(null)
  const [said, setSaid] = useState('')
  const [asks, setAsks] = useState(false)
  const [kept, setKept] = useState<readonly string[]>([])
  const { section } = desk.view
  const ours = draftedIn(section)
  const open = (proposal?.suggestions ?? []).flatMap((one) => {
    const text = ours.get(one.sentence)
    return text === undefined || kept.includes(one.sentence) ? [] : [{ ...one, ours: text }]
  })

  async function ask() {
    if (asks) return
    setAsks(true)
    setSaid('Asking for suggestions. This can take up to a minute.')
    try {
      await desk.act(() => null, '')
      const made = await askNow(report, section.key)
      setKept([])
      setProposal(made)
      setSaid(proposalInWords(made))
    } catch (error) {
      setSaid(readFault(error).message)
    }
    setAsks(false)
  }

  return (
    <div className="grid gap-3">
      <div>
        <Button type="button" emphasis="secondary" busy={asks} onClick={() => void ask()}>
          Suggest plainer wording
          <span className="visually-hidden"> for {section.heading}</span>
        </Button>
      </div>
      <p role="status" className="hint">
        {said}
      </p>
      {open.map((one, place) => (
        <SuggestionBeside
          key={one.sentence}
          ours={one.ours}
          theirs={one.text}
          name={`suggestion ${place + 1} for ${section.heading}`}
          onAccept={() =>
            void desk.act(
              () => ({ do: 'take', sentence: one.sentence, text: one.text }),
              'The suggested wording stands.',
            )
          }
          onKeep={() => setKept([...kept, one.sentence])}
        />
      ))}
    </div>
  )
}

interface SuggestionBesideProps {
  ours: string
  theirs: string
  name: string
  onAccept: () => void
  onKeep: () => void
}

function SuggestionBeside({ ours, theirs, name, onAccept, onKeep }: SuggestionBesideProps) {
  return (
    <div className="panel grid gap-3">
      <dl className="grid gap-4 sm:grid-cols-2">
        <div>
          <dt className="text-muted">The paper says</dt>
          <dd className="paper-said">{ours}</dd>
        </div>
        <div>
          <dt className="text-muted">Suggested by the language model</dt>
          <dd className="paper-said">{theirs}</dd>
        </div>
      </dl>
      <div className="flex flex-wrap gap-3">
        <Button type="button" emphasis="secondary" onClick={onAccept}>
          Accept<span className="visually-hidden"> {name}</span>
        </Button>
        <Button type="button" emphasis="secondary" onClick={onKeep}>
          Keep ours<span className="visually-hidden"> instead of {name}</span>
        </Button>
      </div>
    </div>
  )
}

/** The section at the version that is stored now: what was typed before has just been saved. */
async function askNow(key: string, section: string): Promise<Proposal> {
  const { version } = await trpc.editor.section.query({ key, section })
  return trpc.polish.section.mutate({ key, section, version })
}

function draftedIn({ blocks }: DocumentSection): ReadonlyMap<string, string> {
  const sentences = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? sentencesOf(block).filter(isDrafted) : [],
  )
  return new Map(sentences.map(({ id, text }) => [id, text]))
}
