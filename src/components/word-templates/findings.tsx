import { Notice } from '@/components/ui/notice'
import { sortPlaceholders } from '@/domain/word-templates/placeholders'
import type { TemplateView } from '@/domain/word-templates/views'

const braced = (names: readonly string[]) => names.map((name) => `{{${name}}}`).join(', ')

/** What was found in a template: what a report fills in, and what to look at before it is used. */
export function Findings({ template }: { template: TemplateView }) {
  const { known, unknown } = sortPlaceholders(template.findings.placeholders)
  const numbered = template.styles.NumberedParagraph
  const before = numbered === null ? 0 : (template.findings.numberedBefore[numbered] ?? 0)
  return (
    <div className="grid gap-4">
      <p>
        Filled in: {braced(known)}. What has no place of its own stands with {'{{body}}'}.
      </p>
      {unknown.length > 0 && (
        <Notice title="Not known, and left as written">
          <p>{braced(unknown)}. Correct the spelling in the template and upload it again.</p>
        </Notice>
      )}
      {before > 0 && (
        <Notice title={`Numbers in Word begin at ${before + 1}`}>
          <p>
            The template numbers {before === 1 ? 'a paragraph' : `${before} paragraphs`} of its own
            before the report, so its numbers in Word differ from those on the page.
          </p>
        </Notice>
      )}
    </div>
  )
}
