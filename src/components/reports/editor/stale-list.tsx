import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { StaleSentence } from '@/domain/reports/stale'
import { trpc } from '@/trpc/client'
import { readFault } from '@/trpc/fault'
import type { SectionDesk } from './use-section'

interface StaleListProps {
  report: string
  section: string
  title: string
  stale: readonly StaleSentence[]
  desk: SectionDesk
}

/** What is out of date in a section, old beside new. What was rewritten waits for a click; the rest for a new draft. */
export function StaleList({ report, section, title, stale, desk }: StaleListProps) {
  const router = useRouter()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const left = stale.filter(({ sentence }) => !chosen.includes(sentence))
  if (left.length === 0) return null
  const choose = (sentence: string, side: 'mine' | 'fresh') =>
    void desk
      .act(
        () => ({ do: 'choose', sentence, side }),
        side === 'mine' ? 'Your words stay.' : 'The drafted sentence stands.',
      )
      .then(() => setChosen([...chosen, sentence]))
  async function dismiss(form: FormData) {
    const reason = String(form.get('reason') ?? '')
    try {
      await desk.settle(
        ({ version }) => trpc.editor.dismissStale.mutate({ key: report, section, version, reason }),
        'It stays as it stands.',
      )
      router.refresh()
      setChosen(stale.map(({ sentence }) => sentence))
    } catch (error) {
      const fault = readFault(error)
      setProblem(fault.fields[0]?.message ?? fault.message)
    }
  }
  return (
    <details open className="panel editor-stale">
      <summary className="font-semibold">{title}</summary>
      {left.map((one) => (
        <div key={one.sentence} className="grid gap-2 py-2">
          <dl className="grid gap-1">
            <dt className="text-muted">The paper says</dt>
            <dd className="paper-said">{one.text === '' ? 'Nothing' : one.text}</dd>
            {one.waits && one.base !== null && one.base.text !== one.text && (
              <>
                <dt className="text-muted">
                  The draft said, when you {one.text === '' ? 'took it out' : 'wrote that'}
                </dt>
                <dd className="paper-said">{one.base.text}</dd>
              </>
            )}
            <dt className="text-muted">The draft says now</dt>
            <dd className="paper-said">{one.fresh === null ? 'Nothing' : one.fresh.text}</dd>
          </dl>
          {one.waits && (
            <div className="flex flex-wrap gap-3">
              <Button
                type="button"
                emphasis="secondary"
                onClick={() => choose(one.sentence, 'mine')}
              >
                Keep what stands
              </Button>
              <Button
                type="button"
                emphasis="secondary"
                onClick={() => choose(one.sentence, 'fresh')}
              >
                Use the drafted text
              </Button>
            </div>
          )}
        </div>
      ))}
      <form action={dismiss} className="grid gap-2">
        <label htmlFor={`reason-${section}`}>Why may it stay as it is?</label>
        {problem !== null && (
          <p role="alert" className="font-semibold text-danger">
            {problem}
          </p>
        )}
        <textarea id={`reason-${section}`} name="reason" className="input" rows={2} />
        <Button emphasis="secondary">Leave all of it as it stands</Button>
      </form>
    </details>
  )
}
