// What people look for in the record of changes: changes of one kind of thing. An action begins with the word of its
// kind, 'milestone.edit'. Who may sign in, and who tried, is for those who manage people. Source: trust S-35.

export const ACTIVITY_GROUPS = [
  'programmes',
  'milestones',
  'ratings',
  'events',
  'risks',
  'reports',
  'meetings',
  'imports',
  'people',
  'sign-in',
  'system',
] as const
export type ActivityGroup = (typeof ACTIVITY_GROUPS)[number]

/** The first words of the actions of each group. */
export const GROUP_WORDS: Record<ActivityGroup, readonly string[]> = {
  programmes: ['programme', 'classification'],
  milestones: ['milestone'],
  ratings: ['rating'],
  events: ['event'],
  risks: ['risk', 'measure'],
  reports: ['report', 'promise', 'word-template', 'house-style', 'corporate-plan'],
  meetings: ['meeting', 'committee', 'action'],
  imports: ['portfolio'],
  people: ['people', 'person', 'account', 'token'],
  'sign-in': ['session', 'sign-in', 'access'],
  system: ['jobs', 'backup'],
}

/** First words of the actions that are shown to those who manage people, and to nobody else. */
export const ABOUT_PEOPLE: readonly string[] = [...GROUP_WORDS.people, ...GROUP_WORDS['sign-in']]
