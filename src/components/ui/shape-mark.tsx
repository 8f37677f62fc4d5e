import type { ReactNode } from 'react'

interface ShapeMarkProps {
  /** Drawn about its middle, sixteen units across. */
  shape: ReactNode
  className?: string
  children: ReactNode
}

/** Words with their shape before them: whoever does not see the shape has the words. */
export function ShapeMark({ shape, className = '', children }: ShapeMarkProps) {
  return (
    <span className={`inline-flex items-center gap-2 ${className}`.trimEnd()}>
      <svg
        className="chart shrink-0"
        width="16"
        height="16"
        viewBox="-8 -8 16 16"
        aria-hidden="true"
      >
        {shape}
      </svg>
      {children}
    </span>
  )
}
