'use client'

import { Fault } from '@/components/layout/fault'
import './globals.css'

export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  return (
    <html lang="en-GB" data-audience="reader">
      <body>
        <header className="border-b border-line-strong">
          <p className="page py-3">
            <a href="/" className="site-name">
              Milepost
            </a>
          </p>
        </header>
        <main id="main" className="page py-8">
          <Fault reference={error.digest} retry={reset} />
        </main>
      </body>
    </html>
  )
}
