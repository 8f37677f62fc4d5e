import type { Metadata } from 'next'
import { DateKey } from '@/components/milestones/date-key'
import { RatingKey } from '@/components/ratings/rating-key'
import { PageHeading, Section } from '@/components/ui/page-heading'

export const metadata: Metadata = { title: 'Help' }

export default function HelpPage() {
  return (
    <div className="grid gap-10">
      <PageHeading>Help and contact</PageHeading>
      <Section id="ratings" title="What the ratings mean">
        <p className="measure">
          Each rating is a word, a shape and a colour, so that it reads in black and white too. The
          programme’s lead gives it, with a reason; a half step between two ratings joins both
          shapes.
        </p>
        <RatingKey />
      </Section>
      <Section id="dates" title="How dates are written">
        <p className="measure">
          A date is as exact as its author meant it. It counts as late only when the last day that
          it could mean has passed: early October 2020 is late from 11 October 2020.
        </p>
        <DateKey />
        <p className="measure">
          The first promise of a milestone never changes. When its date moves, the new forecast, the
          reason and the day are added beside it. A re-baseline is a new date to measure by that
          somebody approved; the first promise still shows.
        </p>
      </Section>
      <Section id="wording" title="How reports are worded">
        <p className="measure">
          A draft is made of a fixed list of kinds of sentence, and each states facts that are on
          record. <a href="/help/wording">See what a drafted report says</a>, with examples of each.
        </p>
      </Section>
      <Section id="former-days" title="Former days">
        <p className="measure">
          Every list and every programme can be seen as it was known on a former day: choose “See
          this page as it was on another day” at its foot. A black bar stays in sight while you look
          at the past.
        </p>
      </Section>
      <Section id="files" title="The portfolio as a file">
        <p className="measure">
          Download what you may see as <a href="/portfolio.csv">CSV</a> for a spreadsheet, or as{' '}
          <a href="/portfolio.json">JSON</a> with every fact and its source. The{' '}
          <a href="/api/portfolio-file.schema.json">schema of the JSON file</a> says what each field
          means.
        </p>
      </Section>
      <Section id="contact" title="Contact">
        <p className="measure">
          The programme management office (PMO) keeps this portfolio and answers questions about it.
          If something went wrong, quote the reference that the page showed. If something here is
          wrong, say which programme and which line: every item says where it comes from.
        </p>
      </Section>
    </div>
  )
}
