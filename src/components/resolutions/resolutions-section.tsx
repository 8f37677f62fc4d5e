import { Section } from '@/components/ui/page-heading'
import type { MeetingResolutions } from '@/domain/resolutions/views'
import { ResolutionTable } from './resolution-table'

interface ResolutionsSectionProps {
  meeting: string
  /** Null for readers to whom the answers of meetings are not shown. */
  resolutions: MeetingResolutions | null
}

/** What a meeting resolved; nothing when it was asked for nothing. */
export function ResolutionsSection({ meeting, resolutions }: ResolutionsSectionProps) {
  if (resolutions === null) return null
  const { recommendations, decisions } = resolutions
  if (recommendations.length + decisions.length === 0) return null
  return (
    <Section id="resolved" title="What was resolved">
      <ResolutionTable meeting={meeting} resolutions={resolutions} />
    </Section>
  )
}
