import type { ReactNode } from 'react'

interface PaperSectionProps {
  id: string
  title: string
  /** 2 for the parts of the paper, 3 for the sections of its main report. */
  level?: 2 | 3
  children: ReactNode
}

/** A part of the paper under its heading. */
export function PaperSection({ id, title, level = 2, children }: PaperSectionProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <Heading
        id={id}
        className={level === 2 ? 'mt-6 text-xl font-semibold' : 'mt-3 text-lg font-semibold'}
      >
        {title}
      </Heading>
      {children}
    </section>
  )
}

/** A section's own anchor: its key with everything but letters, figures and hyphens left out. */
export function anchorOf(key: string): string {
  return `section-${key.replace(/[^A-Za-z0-9-]+/g, '-')}`
}
