import { FormPage } from '@/components/layout/form-page'
import type { Crumb } from '@/components/ui/breadcrumbs'
import { Section } from '@/components/ui/page-heading'
import { isClassifiedList } from '@/domain/classification/lists'
import type { ClassifiedFact } from '@/domain/classification/views'
import { ClassificationHistory } from './classification-history'
import { ClassifyForm } from './classify-form'
import { NotPublic } from './not-public'
import { NOUN_WORDS, ownPageOf, readersInWords, titleOf } from './words'

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
      {isClassifiedList(list) ? (
        <ClassifyForm
          fact={{ list, id, programme, visibility, mayRelease, seen: history.length }}
        />
      ) : (
        <p>
          <NotPublic visibility={visibility} /> {readersInWords(visibility)}. It is changed{' '}
          <a href={ownPageOf(fact)}>on the page of the {NOUN_WORDS[list].toLowerCase()} itself</a>,
          by those who may.
        </p>
      )}
      {history.length > 0 && (
        <Section id="history" title="Who could read it until now">
          <ClassificationHistory history={history} />
        </Section>
      )}
    </FormPage>
  )
}
