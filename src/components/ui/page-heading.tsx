import type { ReactNode } from 'react'

interface PageHeadingProps {
  /** The h1: it says the finding, or names the thing. */
  children: ReactNode
  /** A short line above: what kind of thing, or which section. */
  kicker?: ReactNode
  /** One or two sentences under it. */
  lead?: ReactNode
  actions?: ReactNode
}

/** The page's one h1. */
export function PageHeading({ children, kicker, lead, actions }: PageHeadingProps) {
  return (
    <div className="grid gap-3">
      <div className="grid gap-1">
        {kicker !== undefined && <p className="text-muted">{kicker}</p>}
        <h1 className="max-w-[48ch] text-xl font-semibold md:text-2xl">{children}</h1>
      </div>
      {lead !== undefined && <div className="measure text-lg">{lead}</div>}
      {actions !== undefined && (
        <div className="no-print flex flex-wrap items-center gap-3">{actions}</div>
      )}
    </div>
  )
}

/** A part of a page: its h2, what belongs beside it, and its content. */
export function Section({
  id,
  title,
  aside,
  children,
}: {
  id: string
  title: ReactNode
  aside?: ReactNode
  children: ReactNode
}) {
  return (
    <section aria-labelledby={id} className="grid content-start gap-4">
      <div className="section-head flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-t-2 border-ink pt-3">
        <h2 id={id} className="text-lg font-semibold">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
