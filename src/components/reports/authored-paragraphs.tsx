import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/text-field'
import type { AuthoredDraft } from './form-start'
import { WithheldFields } from './withheld-fields'

interface AuthoredParagraphsProps {
  section: AuthoredDraft
  /** `sections.2` */
  name: string
  errorOf: (field: string) => string | undefined
  onChange: (section: AuthoredDraft) => void
}

/** The paragraphs that the author writes in a section, each in a box of its own. */
export function AuthoredParagraphs({ section, name, errorOf, onChange }: AuthoredParagraphsProps) {
  const { paragraphs } = section
  const add = () => {
    const id = `${section.id}-${paragraphs.length + 1}-${paragraphs.at(-1)?.id ?? ''}`
    onChange({
      ...section,
      paragraphs: [...paragraphs, { id, text: '', classification: 'public' }],
    })
  }
  const remove = (id: string) =>
    onChange({ ...section, paragraphs: paragraphs.filter((paragraph) => paragraph.id !== id) })
  return (
    <>
      {paragraphs.map((paragraph, place) => (
        <div key={paragraph.id} className="grid gap-1">
          <TextArea
            name={`${name}.paragraphs.${place}.text`}
            label={`Paragraph ${place + 1}`}
            rows={3}
            defaultValue={paragraph.text}
            error={errorOf(`${name}.paragraphs.${place}.text`)}
          />
          <WithheldFields
            name={`${name}.paragraphs.${place}.visibility`}
            of={`paragraph ${place + 1}`}
            given={paragraph.classification}
            errorOf={errorOf}
          />
          {paragraphs.length > 1 && (
            <p>
              <button type="button" className="link-button" onClick={() => remove(paragraph.id)}>
                Remove paragraph {place + 1}
              </button>
            </p>
          )}
        </div>
      ))}
      <div>
        <Button type="button" emphasis="secondary" onClick={add}>
          Add a paragraph
        </Button>
      </div>
    </>
  )
}
