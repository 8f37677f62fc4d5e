import type { Metadata } from 'next'
import { KindOfSentence } from '@/components/help/kind-of-sentence'
import { OnThisPage } from '@/components/programmes/on-this-page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeading, Section } from '@/components/ui/page-heading'
import { CATALOGUE } from '@/domain/drafting/catalogue/catalogue'

export const metadata: Metadata = { title: 'What a drafted report says' }

const PARTS = CATALOGUE.map(({ heading, kinds }, place) => ({
  id: `part-${place + 1}`,
  title: heading,
  kinds,
}))

export default function WordingPage() {
  return (
    <div className="grid gap-10">
      <div className="grid gap-3">
        <Breadcrumbs trail={[{ href: '/help', label: 'Help' }]} />
        <PageHeading lead="These are all the kinds of sentence that a draft is made of, with three examples of each. A draft says nothing that is not listed here and nothing that is not on record. People’s own words stand as they were written.">
          What a drafted report says
        </PageHeading>
      </div>
      <OnThisPage sections={PARTS} />
      {PARTS.map(({ id, title, kinds }) => (
        <Section key={id} id={id} title={title}>
          <div className="grid gap-8">
            {kinds.map((kind) => (
              <KindOfSentence key={kind.kind} {...kind} />
            ))}
          </div>
        </Section>
      ))}
    </div>
  )
}
