import { Notice } from '@/components/ui/notice'
import { isEdited, listParagraphs } from '@/domain/reports/edit-paragraph'
import type { ReportView } from '@/domain/reports/views'

/** What was just done, as the report now shows it, and what can be done about it. */
export function ReportOutcome({ done, view }: { done: string | undefined; view: ReportView }) {
  if (view.staff === null) return null
  const paragraphs = view.document === null ? [] : listParagraphs(view.document)
  if (done === 'made' && view.document === null)
    return <Notice tone="success" title="The report is made. Nothing is drafted yet." />
  if (done === 'changed')
    return (
      <Notice tone="success" title="What the report contains was changed">
        {paragraphs.length > 0 && <p>Draft it again to bring the change into the text.</p>}
      </Notice>
    )
  if (done === 'drafted' && paragraphs.length > 0) {
    const edited = paragraphs.filter(isEdited).length
    return (
      <Notice tone="success" title={`Drafted: ${paragraphs.length} paragraphs`}>
        {edited > 0 && <p>{edited === 1 ? 'One edit stayed.' : `${edited} edits stayed.`}</p>}
      </Notice>
    )
  }
  if (done === 'approved' && view.status === 'approved')
    return (
      <Notice tone="success" title="Approved. The text and its facts are fixed.">
        <p>Members can read it now. Publish it when its readers may have it.</p>
      </Notice>
    )
  if (done === 'published' && view.status === 'published')
    return <Notice tone="success" title="Published" />
  const said = done === undefined ? undefined : SAID.get(`${done} ${view.status}`)
  return said === undefined ? null : <Notice tone="success" title={said} />
}

/** By what was done and what the report is now: an address that is opened again later says nothing. */
const SAID = new Map([
  ['named draft', 'Saved who reviews and clears it'],
  ['accounted draft', 'Recorded what became of it. Draft the report again to print it.'],
  ['submitted in-review', 'Sent for review. Those whose turn it is are told by e-mail.'],
  ['passed in-review', 'Recorded. Whoever is next is told by e-mail.'],
  ['passed cleared', 'Recorded. Everybody has cleared it, so it can be approved.'],
  ['sent-back draft', 'Sent back. Its authors are told by e-mail.'],
  ['dropped published', 'The correction was dropped. Readers keep the paper that they have.'],
  [
    'dropped withdrawn',
    'The correction was dropped. Readers keep the notice that it was withdrawn.',
  ],
  ['correcting draft', 'The next version is open as a draft. Readers keep the one that they have.'],
  ['replaced in-review', 'Recorded. They are told by e-mail when it is their turn.'],
  ['withdrawn withdrawn', 'Withdrawn. Readers find the notice from now on.'],
])
