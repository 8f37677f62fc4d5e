import type { ReactNode } from 'react'
import { Button } from './button'

interface FilterFormProps {
  /** The page that it filters; answers go into its address. */
  action: string
  label: string
  /** The search, always in sight. */
  children: ReactNode
  /** The other filters: behind one line on a phone, in sight where there is room. */
  more: ReactNode
  moreOpen: boolean
  /** Where "Clear" leads; null when nothing is filtered. */
  clear: string | null
  /** Answers that are kept without being shown. */
  kept?: Record<string, string | undefined>
}

/** A plain GET form: works without scripts, and what was filtered is in the address. */
export function FilterForm({
  action,
  label,
  children,
  more,
  moreOpen,
  clear,
  kept = {},
}: FilterFormProps) {
  return (
    <search aria-label={label} className="no-print">
      <form action={action} method="get" className="grid gap-4">
        {Object.entries(kept).map(
          ([name, value]) =>
            value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <div className="filters">
          {children}
          <details open={moreOpen}>
            <summary className="w-fit cursor-pointer py-1 text-accent underline underline-offset-4">
              More filters and order
            </summary>
            <div className="filters-more">{more}</div>
          </details>
        </div>
        <div className="flex items-center gap-4">
          <Button emphasis="secondary">Show</Button>
          {clear !== null && <a href={clear}>Clear</a>}
        </div>
      </form>
    </search>
  )
}
