import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'

/** The question once more, to be changed. */
export function SearchForm({
  asked,
  wrong,
}: {
  asked: string | undefined
  wrong: string | undefined
}) {
  return (
    <search aria-label="Everything" className="no-print">
      <form action="/search" method="get" className="max-w-form grid gap-4">
        <TextField
          name="q"
          type="search"
          label="What are you looking for?"
          hint="A name, now or once, or words of a report. Put words that stand together in quotation marks."
          defaultValue={asked}
          {...(wrong === undefined ? {} : { error: wrong })}
        />
        <div>
          <Button>Search</Button>
        </div>
      </form>
    </search>
  )
}
