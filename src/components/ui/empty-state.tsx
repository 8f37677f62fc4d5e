import type { ReactNode } from 'react'

/** Nothing to show: why, and what to do next. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="max-w-prose rounded border border-dashed border-line-strong p-4">
      <p className="font-semibold">{title}</p>
      {children !== undefined && <div className="mt-1 text-muted">{children}</div>}
    </div>
  )
}
