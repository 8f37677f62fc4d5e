// What was done, in the words of those who do it. Source: main issue, "who changed what, from what to what, and why".

/** What every recorded action is called; an action without words here is read as it is written. */
export const ACTION_WORDS: Readonly<Record<string, string>> = {
  'programme.add': 'Added the programme',
  'programme.edit': 'Edited the programme',
  'programme.rename': 'Renamed the programme',
  'programme.import': 'Imported the programme',
  'portfolio.import': 'Imported a portfolio file',
  'portfolio.undo-import': 'Undid an import',
  'milestone.add': 'Added a milestone',
  'milestone.edit': 'Edited a milestone',
  'milestone.forecast': 'Moved the date of a milestone',
  'milestone.complete': 'Completed a milestone',
  'milestone.cancel': 'Cancelled a milestone',
  'milestone.reopen': 'Reopened a milestone',
  'milestone.rebaseline': 'Re-baselined a milestone',
  'rating.record': 'Recorded a rating',
  'rating.correct': 'Corrected a rating',
  'risk.add': 'Recorded a risk',
  'risk.restate': 'Said anew how a risk stands',
  'measure.add': 'Began to follow a measure',
  'measure.edit': 'Described a measure anew',
  'measure.record': 'Recorded a figure',
  'measure.replace': 'Replaced a figure',
  'event.add': 'Added an event',
  'classification.withhold': 'Marked something as not public',
  'classification.keep': 'Kept something from the public',
  'classification.release': 'Made something public',
  'word-template.upload': 'Uploaded a Word template',
  'word-template.map-styles': 'Changed the styles of a Word template',
  'word-template.choose': 'Chose a Word template',
  'report.create': 'Started a report',
  'report.clone': 'Started a report from the one before',
  'report.define': 'Changed what a report contains',
  'report.draft': 'Drafted a report',
  'report.edit-paragraph': 'Edited a paragraph',
  'report.restore-paragraph': 'Restored a drafted paragraph',
  'report.edit-section': 'Edited a section',
  'report.suggest-wording': 'Asked a language model for plainer wording',
  'report.take-suggestion': 'Accepted a wording of the language model',
  'report.dismiss-stale': 'Left sentences that are out of date as they stand',
  'report.move-block': 'Moved a paragraph into another section',
  'report.refresh-summary': 'Brought an item of the summary up to date',
  'report.keep-summary': 'Left an item of the summary that is out of date as it stands',
  'house-style.set': 'Changed the house style',
  'report.account-for': 'Said what became of something that was reported',
  'report.approve': 'Approved a report',
  'report.publish': 'Published a report',
  'report.name-people': 'Named who reviews and clears a report',
  'report.replace-person': 'Put somebody in the place of a named person',
  'report.submit': 'Sent a report in for review',
  'report.review': 'Reviewed a report',
  'report.clear': 'Cleared a report',
  'report.send-back': 'Sent a report back',
  'report.comment': 'Commented on a paragraph',
  'report.reply-comment': 'Replied to a comment',
  'report.resolve-comment': 'Resolved a comment',
  'report.carry-comment': 'Carried a comment to the next round',
  'report.correct': 'Began to correct a report',
  'report.drop-correction': 'Dropped the correction of a report',
  'report.withdraw': 'Withdrew a report',
  'promise.enter': 'Entered a promise',
  'promise.account': 'Accounted for a promise',
  'meeting.add': 'Added a meeting',
  'meeting.move': 'Moved a meeting',
  'meeting.cancel': 'Cancelled a meeting',
  'committee.edit': 'Changed a committee',
  'committee.set-template': 'Changed what reports to a committee start from',
  'corporate-plan.set': 'Changed a corporate plan',
  'meeting.resolve': 'Recorded what a meeting decided',
  'action.add': 'Recorded an action',
  'action.answer': 'Answered an action',
  'action.close': 'Closed an action',
  'people.invite': 'Invited a person',
  'people.join': 'Joined by signing in as staff',
  'people.change-role': 'Changed what a person may do',
  'people.disable': 'Stopped a person from signing in',
  'people.enable': 'Let a person sign in again',
  'people.link': 'Made a sign-in link for a person',
  'people.end-sessions': 'Ended the sessions of a person',
  'people.add-sample': 'Added a person of the sample',
  'person.add-sample': 'Added a person of the sample',
  'account.connect': 'Connected a staff account',
  'account.disconnect': 'Disconnected a staff account',
  'token.make': 'Made an access token',
  'token.end': 'Ended an access token',
  'session.start': 'Signed in',
  'session.end': 'Ended a session',
  'session.end-others': 'Ended all other sessions',
  'sign-in.ask': 'Asked for a sign-in link',
  'sign-in.link': 'Was sent a sign-in link',
  'sign-in.code': 'Was shown a sign-in code',
  'sign-in.refused': 'Was refused at sign-in',
  'access.refused': 'Was refused',
  'jobs.retry': 'Tried a failed job again',
  'jobs.discard': 'Gave up a failed job',
  'backup.make': 'Made a backup',
  'backup.drill': 'Rehearsed a restore',
}

/** @example actionInWords('milestone.complete') // 'Completed a milestone' */
export function actionInWords(action: string): string {
  const plain = action.replace(/[.-]/g, ' ')
  return ACTION_WORDS[action] ?? plain.charAt(0).toUpperCase() + plain.slice(1)
}

/**
 * The record by its name, with what it belongs to; empty when the action says it all. `names` is by path.
 * @example subjectInWords('programmes/itm/milestones/go', names) // 'Go live, Police ITM'
 */
export function subjectInWords(subject: string, names: ReadonlyMap<string, string>): string {
  const [noun, key, part, inner] = subject.split('/')
  if (key === undefined) return ''
  const whole = names.get(`${noun}/${key}`) ?? (key === 'unknown' ? '' : key)
  if (part === 'milestones') return `${names.get(subject) ?? inner}, ${whole}`
  return part === 'ratings' && inner !== 'overall' ? `${inner}, ${whole}` : whole
}

/** Where the record has its page, or null; measures of the service share one. */
export function subjectAddress(subject: string): string | null {
  const [noun, key] = subject.split('/')
  if (noun === 'measures') return '/measures'
  const hasPage = (noun === 'programmes' || noun === 'reports') && key !== undefined
  return hasPage ? `/${noun}/${key}` : null
}
