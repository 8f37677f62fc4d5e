import type { MeetingTemplate } from './template-start'

interface TemplateOfferProps {
  template: MeetingTemplate | null
  onBegin: () => void
}

/** Says which template a new report starts from, and lets its author start from it again. */
export function TemplateOffer({ template, onBegin }: TemplateOfferProps) {
  if (template === null || template.committee === null) return null
  return (
    <div className="inset grid gap-2">
      <p>
        The {template.committee} has a template of its own for this purpose. A report starts from it
        until you change its sections or what it asks for.
      </p>
      <p>
        <button type="button" className="link-button" onClick={onBegin}>
          Start again from the template
        </button>
      </p>
    </div>
  )
}
