// Whoever is to take the next step is told so in one e-mail: what is asked of them, by whom, and where the report is.
// The subject and the reason of a report that is not public stay in the house. Source: the issue of committee updates, "tells the next person".

export const NEWS = ['review', 'clear', 'approve', 'publish', 'sent-back', 'withdrawn'] as const
export type News = (typeof NEWS)[number]

/** What is asked of somebody, as their desk and their mail say it. */
export const NEWS_LABELS: Record<News, string> = {
  review: 'Review a report',
  clear: 'Clear a report',
  approve: 'Approve a report',
  publish: 'Publish a report',
  'sent-back': 'Your report was sent back',
  withdrawn: 'A report was withdrawn',
}

interface Occasion {
  subject: string
  /** Who took the step before. */
  by: string
  reason?: string | undefined
}

/**
 * The words of a mail, without its link.
 * @example mailOf('clear', { subject: 'Police update', by: 'Ruth Author', isPublic: true }).head
 */
export function mailOf(
  news: News,
  { subject, by, reason, isPublic }: Occasion & { isPublic: boolean },
): { head: string; paragraphs: string[] } {
  const named = isPublic ? `: ${subject}` : ''
  const said = SAID[news](by)
  return {
    head: `${NEWS_LABELS[news]}${named}`,
    paragraphs: [said, ...(reason === undefined || !isPublic ? [] : [`The reason: ${reason}`])],
  }
}

const SAID: Record<News, (by: string) => string> = {
  review: (by) =>
    `${by} asks you to review a report. Comment on its paragraphs, then say that you have reviewed it.`,
  clear: (by) =>
    `A report waits for you to clear it (the last step was taken by ${by}). Clear it, or send it back with a reason.`,
  approve: (by) =>
    `Everybody who was named has cleared a report; ${by} was the last. Approve it, or send it back with a reason.`,
  publish: (by) =>
    `${by} approved a report that you worked on. Publish it when its readers may have it.`,
  'sent-back': (by) =>
    `${by} sent a report back that you worked on. Change it and send it in again.`,
  withdrawn: (by) =>
    `${by} withdrew a report that you worked on. Readers find a notice in its place.`,
}
