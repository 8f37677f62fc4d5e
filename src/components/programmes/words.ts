import type {
  EventKind,
  EventStatus,
  ProgrammeKind,
  ProgrammeStatus,
} from '@/domain/programmes/values'

export const STATUS_WORDS: Record<ProgrammeStatus, string> = {
  proposed: 'Proposed',
  active: 'Active',
  paused: 'Paused',
  reset: 'Reset',
  closed: 'Closed',
  cancelled: 'Cancelled',
}

export const KIND_WORDS: Record<ProgrammeKind, string> = {
  programme: 'Programme',
  project: 'Project',
  workstream: 'Workstream',
  service: 'Service',
}

export const EVENT_KIND_WORDS: Record<EventKind, string> = {
  progress: 'Progress',
  next: 'Next',
  issue: 'Issue',
  purpose: 'Purpose',
  context: 'Context',
  benefit: 'Benefit',
}

export const EVENT_STATUS_WORDS: Record<EventStatus, string> = {
  done: 'Done',
  'in-progress': 'In progress',
  planned: 'Planned',
  proposed: 'Proposed',
}

/** 'business case' is 'Business case'. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
