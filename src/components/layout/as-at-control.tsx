import { AsAtBar } from '@/components/ui/as-at-bar'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import type { Day } from '@/domain/dates/day'
import { printDay } from '@/domain/dates/print-day'
import { addressOf } from './as-at'

interface AsAtProps {
  path: string
  /** The day that the page shows, when it is not today. */
  asAt: Day | undefined
  /** What was typed and could not be read as a day. */
  wrong: string | undefined
  /** The other answers of the address, which are kept. */
  kept?: Record<string, string | undefined>
}

/** The bar over a page that shows a former day, and the word that a day could not be read. */
export function AsAtNotice({ path, asAt, wrong, kept = {} }: AsAtProps) {
  return (
    <>
      {asAt !== undefined && <AsAtBar day={printDay(asAt)} today={addressOf(path, kept)} />}
      {wrong !== undefined && (
        <Notice title={`“${wrong}” is not a day, so this is today`} tone="problem">
          Write the day like 1 June 2020 or 1/6/2020.
        </Notice>
      )}
    </>
  )
}

/** Asks for the same page as it was on a former day. Works without scripts. */
export function AsAtForm({ path, asAt, kept = {} }: AsAtProps) {
  return (
    <div className="no-print">
      <Disclosure summary="See this page as it was on another day" open={asAt !== undefined}>
        <form action={path} method="get" className="flex flex-wrap items-end gap-4">
          {Object.entries(kept).map(
            ([name, value]) =>
              value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
          )}
          <TextField
            name="asAt"
            label="Day"
            hint="For example 1 June 2020 or 1/6/2020"
            width="short"
            defaultValue={asAt === undefined ? undefined : printDay(asAt)}
          />
          <Button emphasis="secondary">Show that day</Button>
        </form>
      </Disclosure>
    </div>
  )
}
