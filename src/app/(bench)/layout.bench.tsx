import type { ReactNode } from 'react'

/** Nothing but the page: what the benchmark compares with. */
export default function BareLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB">
      <body>{children}</body>
    </html>
  )
}
