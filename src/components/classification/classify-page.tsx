import { FormPage } from '@/components/layout/form-page'
import type { Crumb } from '@/components/ui/breadcrumbs'
import { Section } from '@/components/ui/page-heading'
import type { ClassifiedFact } from '@/domain/classification/views'
import { ClassificationHistory } from './classification-history'
import { ClassifyForm } from './classify-form'
import { NOUN_WORDS, titleOf } from './words'

/** Who may read one fact: the form, and how that came about. */
export function ClassifyPage({ fact, trail }: { fact: ClassifiedFact; trail: readonly Crumb[] }) {
  const { list, id, programme, visibility, mayRelease, history } = fact
  return (
    <FormPage
      trail={trail}
      title="Who may read this?"
      lead={
        <p>
          {NOUN_WORDS[list]}: {titleOf(fact)}
        </p>
      }
    >
      <ClassifyForm fact={{ list, id, programme, visibility, mayRelease, seen: history.length }} />
      {history.length > 0 && (
        <Section id="history" title="Who could read it until now">
          <ClassificationHistory history={history} />
        </Section>
      )}
    </FormPage>
  )
}
