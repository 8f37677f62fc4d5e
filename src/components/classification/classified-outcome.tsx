import { Notice } from '@/components/ui/notice'
import { isClassifiedList } from '@/domain/classification/lists'
import { NOUN_WORDS } from './words'

/** What was just classified; `changed` is the word of the form, 'risks.12'. */
export function ClassifiedOutcome({ changed }: { changed: string | undefined }) {
  const [list = ''] = changed?.split('.') ?? []
  if (!isClassifiedList(list)) return null
  return (
    <Notice tone="success" title={`Recorded: who may read the ${NOUN_WORDS[list].toLowerCase()}`}>
      To undo it, change it again. Both stay on record.
    </Notice>
  )
}
