'use client'

import { Button } from '@/components/ui/button'
import { PageHeading } from '@/components/ui/page-heading'

interface FaultProps {
  /** What the log has too; it begins with "busy" when the database was busy or away. */
  reference: string | undefined
  retry: () => void
}

/** A page that could not be made: what is kept, what to do, and the reference to quote. */
export function Fault({ reference, retry }: FaultProps) {
  if (reference?.startsWith('busy')) return <Busy retry={retry} />
  return (
    <div className="grid gap-4">
      <title>Error: this page could not be shown - Milepost</title>
      <PageHeading>This page could not be shown</PageHeading>
      <p className="measure">
        Something went wrong on our side. Nothing that was saved is lost. Try again; if it happens
        twice, tell the PMO
        {reference === undefined ? '' : ` and quote the reference ${reference}`}.
      </p>
      <div className="flex flex-wrap items-center gap-4">
        <Button type="button" onClick={retry}>
          Try again
        </Button>
        <a href="/">Where things stand</a>
      </div>
    </div>
  )
}

/** The database was busy or away: nothing is wrong with the page, and there is nothing to report. */
function Busy({ retry }: Pick<FaultProps, 'retry'>) {
  return (
    <div className="grid gap-4">
      <title>Error: Milepost is busy - Milepost</title>
      <PageHeading>Milepost is busy</PageHeading>
      <p className="measure">
        Milepost could not answer in time. Nothing that was saved is lost. Wait a few seconds, then
        try again.
      </p>
      <div>
        <Button type="button" onClick={retry}>
          Try again
        </Button>
      </div>
    </div>
  )
}
