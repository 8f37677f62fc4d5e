'use client'

import { Button } from '@/components/ui/button'
import { PageHeading } from '@/components/ui/page-heading'

/** A page that could not be made: what is kept, what to do, and the reference to quote. */
export function Fault({ reference, retry }: { reference: string | undefined; retry: () => void }) {
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
