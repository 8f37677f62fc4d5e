import { useEffect, useRef, useState } from 'react'
import { ConflictPanel, type Side } from '@/components/forms/conflict'
import { DraftOffer } from '@/components/forms/draft-offer'
import { fillForm, focusField } from '@/components/forms/form-values'
import { useDraft } from '@/components/forms/use-draft'
import { useVersions } from '@/components/forms/use-versions'
import { Button } from '@/components/ui/button'
import type { ParagraphCommands } from './use-paragraph'

interface ParagraphFormProps {
  number: number
  text: string
  /** Where what is typed is kept. */
  draftName: string
  paragraph: ParagraphCommands
  /** True when it was saved. */
  onSave: (typed: string) => Promise<boolean>
  onLeave: () => void
}

/** The text of one paragraph in a box that grows with it. What was typed stays in the box whatever the answer is. */
export function ParagraphForm(props: ParagraphFormProps) {
  const { number, text, paragraph, onSave, onLeave } = props
  const form = useRef<HTMLFormElement>(null)
  const box = useRef<HTMLTextAreaElement>(null)
  const versions = useVersions(form, [])
  const draft = useDraft(form, props.draftName, null, versions)
  const [sent, setSent] = useState('')
  const [overlooked, setOverlooked] = useState<string | null>(null)
  const name = `paragraph-text-${number}`
  useEffect(() => {
    box.current?.focus()
    box.current?.setSelectionRange(0, 0)
  }, [])
  const { problem } = paragraph
  const theirs = paragraph.theirs ?? overlooked

  async function save(typed: string) {
    setSent(typed)
    if (!(await onSave(typed))) return
    await draft.finish()
    onLeave()
  }

  /** Somebody may have changed the paragraph since the draft was typed. */
  function goOn() {
    const { start, typed } = draft.offer?.values ?? { start: {}, typed: {} }
    draft.goOn()
    if (start.text?.[0] === text) return
    setSent(typed.text?.[0] ?? '')
    setOverlooked(text)
  }

  return (
    <div className="no-print measure grid gap-4 py-1">
      {theirs !== null && (
        <ParagraphVersions key={theirs} {...{ number, theirs, form }} yours={sent} />
      )}
      <DraftOffer draft={{ ...draft, goOn }} />
      <form
        ref={form}
        noValidate
        className="grid gap-2"
        onInput={draft.onInput}
        onSubmit={(event) => {
          event.preventDefault()
          if (!paragraph.busy) void save(box.current?.value ?? '')
        }}
      >
        <label htmlFor={name} className="font-semibold">
          Text of paragraph {number}
        </label>
        <p id={`${name}-hint`} className="hint">
          Begin a line with a. or b. to make it an item of a list.
        </p>
        {problem !== null && (
          <p id={`${name}-error`} role="alert" className="font-semibold text-danger">
            {problem}
          </p>
        )}
        <textarea
          ref={box}
          id={name}
          name="text"
          className="input"
          rows={Math.max(3, Math.ceil(text.length / 60) + text.split('\n').length)}
          defaultValue={text}
          aria-describedby={problem === null ? `${name}-hint` : `${name}-hint ${name}-error`}
          aria-invalid={problem === null ? undefined : true}
        />
        <div className="flex flex-wrap gap-3">
          <Button busy={paragraph.busy}>Save</Button>
          <Button type="button" emphasis="secondary" onClick={onLeave}>
            Cancel
          </Button>
        </div>
        <p role="status" className="hint min-h-6">
          {paragraph.busy ? progressOf(paragraph) : draft.said}
        </p>
      </form>
    </div>
  )
}

const progressOf = ({ lost }: ParagraphCommands) =>
  lost ? 'The connection was lost; trying again …' : 'Saving'

/** Both versions of the paragraph; the one that is kept goes into the box. */
function ParagraphVersions(props: {
  number: number
  theirs: string
  yours: string
  form: { current: HTMLFormElement | null }
}) {
  const { number, theirs, yours, form } = props
  const [chosen, setChosen] = useState<Record<string, Side>>({})
  return (
    <ConflictPanel
      rows={[{ field: 'text', label: `Paragraph ${number}`, theirs, yours }]}
      chosen={chosen}
      onChoose={(field, side) => {
        setChosen({ [field]: side })
        if (form.current !== null)
          fillForm(form.current, { [field]: [side === 'theirs' ? theirs : yours] })
      }}
      onEdit={(field) => form.current && focusField(form.current, field)}
    />
  )
}
