import type { ReactNode } from 'react'

/** More for those who want it; works without scripts, and print shows it open. */
export function Disclosure({
  summary,
  children,
  open,
}: {
  summary: ReactNode
  children: ReactNode
  open?: boolean
}) {
  return (
    <details open={open} className="group">
      <summary className="w-fit cursor-pointer py-1 text-accent underline underline-offset-4 hover:text-accent-strong">
        {summary}
      </summary>
      <div className="inset mt-2 grid gap-3">{children}</div>
    </details>
  )
}
