import type { ReactNode } from 'react'
import { Button } from './button'

interface FilterFormProps {
  /** The page that it filters; answers go into its address. */
  action: string
  label: string
  children: ReactNode
  /** Where "Clear" leads; null when nothing is filtered. */
  clear: string | null
  /** Answers that are kept without being shown. */
  kept?: Record<string, string | undefined>
}

/** A plain GET form: works without scripts, and what was filtered is in the address. */
export function FilterForm({ action, label, children, clear, kept = {} }: FilterFormProps) {
  return (
    <search aria-label={label} className="no-print">
      <form action={action} method="get" className="grid gap-4">
        {Object.entries(kept).map(
          ([name, value]) =>
            value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-6">{children}</div>
        <div className="flex items-center gap-4">
          <Button emphasis="secondary">Show</Button>
          {clear !== null && <a href={clear}>Clear</a>}
        </div>
      </form>
    </search>
  )
}
