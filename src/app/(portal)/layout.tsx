import type { Metadata } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import { ReadOnlyForms } from '@/components/forms/read-only'
import { OneFactorBanner, ReadOnlyBanner, SampleBanner } from '@/components/layout/banners'
import { EarlyPress } from '@/components/layout/early-press'
import { isStaff } from '@/components/layout/navigation'
import { NavigationStatus } from '@/components/layout/navigation-status'
import { SessionWatch } from '@/components/layout/session-watch'
import { SiteFooter } from '@/components/layout/site-footer'
import { SiteHeader } from '@/components/layout/site-header'
import { printDay } from '@/domain/dates/print-day'
import { getCaller } from '@/server/trpc/caller'
import '../globals.css'

export const metadata: Metadata = {
  title: { default: 'Milepost', template: '%s - Milepost' },
  icons: { icon: '/icon.svg' },
}

const FONT = '/fonts/ibm-plex-sans-latin-wght-normal.woff2'

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { actor, end, withheld, sample, illustrative, today, readOnly, onlyPublic } = await (
    await getCaller()
  ).session.whoAmI()
  preload(FONT, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  return (
    <html lang="en-GB" data-audience={isStaff(actor) ? 'staff' : 'reader'}>
      <body>
        <EarlyPress nonce={(await headers()).get('x-nonce')} />
        <a href="#main" className="skip-link">
          Skip to the main content
        </a>
        <NavigationStatus />
        <SiteHeader actor={actor}>
          {readOnly !== null && <ReadOnlyBanner onlyPublic={onlyPublic} />}
          {withheld !== null && <OneFactorBanner withheld={withheld} />}
          {sample && <SampleBanner today={printDay(today)} illustrative={illustrative} />}
        </SiteHeader>
        <main id="main" tabIndex={-1} className="page py-6 md:py-8">
          <ReadOnlyForms readOnly={readOnly !== null}>{children}</ReadOnlyForms>
        </main>
        <SiteFooter today={printDay(today)} />
        {end !== null && <SessionWatch end={end} />}
      </body>
    </html>
  )
}
