// The kinds and states of a programme, of its names and of what happens in it.
// Source: portfolio file, Programme and Event.

export const PROGRAMME_KINDS = ['programme', 'project', 'workstream', 'service'] as const

export type ProgrammeKind = (typeof PROGRAMME_KINDS)[number]

export const PROGRAMME_STATUSES = [
  'proposed',
  'active',
  'paused',
  'reset',
  'closed',
  'cancelled',
] as const

export type ProgrammeStatus = (typeof PROGRAMME_STATUSES)[number]

export const NAME_KINDS = ['former', 'proposed', 'alias'] as const

export type NameKind = (typeof NAME_KINDS)[number]

export const EVENT_KINDS = ['progress', 'next', 'issue', 'purpose', 'context', 'benefit'] as const

export type EventKind = (typeof EVENT_KINDS)[number]

export const EVENT_STATUSES = ['done', 'in-progress', 'planned', 'proposed'] as const

export type EventStatus = (typeof EVENT_STATUSES)[number]
