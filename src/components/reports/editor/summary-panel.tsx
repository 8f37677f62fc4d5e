import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { StaleItem } from '@/domain/reports/summary-items'
import { trpc } from '@/trpc/client'
import { readFault } from '@/trpc/fault'
import type { SectionDesk } from './use-section'

interface SummaryPanelProps {
  report: string
  item: StaleItem
  desk: SectionDesk
}

/** The summary speaks of a section as it was: what it says, what it would say now, and one click for either. */
export function SummaryPanel({ report, item, desk }: SummaryPanelProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const { section, heading, says, would } = item
  const field = `keep-summary-${section}`

  async function settle(reason: string | null) {
    try {
      await desk.settle(
        ({ version }) =>
          reason === null
            ? trpc.editor.refreshSummary.mutate({ key: report, section, version })
            : trpc.editor.keepSummary.mutate({ key: report, section, version, reason }),
        reason === null ? 'The summary is up to date.' : 'The summary stays as it is.',
      )
    } catch (error) {
      const fault = readFault(error)
      setProblem(fault.fields[0]?.message ?? fault.message)
    }
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and this holds a choice between two texts
    <div role="group" aria-labelledby={`${field}-title`} className="panel grid gap-3">
      <p id={`${field}-title`} className="font-semibold">
        The summary’s item on “{heading}” was written before this section changed.
      </p>
      <dl className="grid gap-1">
        <dt className="text-muted">The summary says</dt>
        <dd className="paper-said">{says}</dd>
        <dt className="text-muted">Brought up to date, it would say</dt>
        <dd className="paper-said">{sayOf(says, would)}</dd>
      </dl>
      {problem !== null && (
        <p id={`${field}-error`} role="alert" className="font-semibold text-danger">
          {problem}
        </p>
      )}
      <div>
        <Button type="button" emphasis="secondary" onClick={() => void settle(null)}>
          {would === null ? 'Take it out of the summary' : 'Bring the summary up to date'}
          <span className="visually-hidden"> for {heading}</span>
        </Button>
      </div>
      <form
        action={(form) => settle(String(form.get('reason') ?? ''))}
        className="grid gap-2"
        noValidate
      >
        <label htmlFor={field}>Why may the summary stay as it is?</label>
        <textarea
          id={field}
          name="reason"
          className="input"
          rows={2}
          aria-describedby={problem === null ? undefined : `${field}-error`}
        />
        <div>
          <Button emphasis="secondary">
            Leave the summary as it is<span className="visually-hidden"> for {heading}</span>
          </Button>
        </div>
      </form>
    </div>
  )
}

function sayOf(says: string, would: string | null): string {
  if (would === null) return 'Nothing: the section no longer says any of it'
  return would === says ? 'The same: what it tells still stands in the section' : would
}
