// What a committee is told of since its last report, and of what it was promised and asked for: wordings like those of
// `phrases.ts`, each under an example of what it makes. Source: drafting, "Vanished items are accounted for", "Promises".

/** The wordings on what a committee keeps in mind from one report to the next. */
export const COMMITTEE_PHRASES = {
  // new since 3 May 2020: two milestones and one risk
  'new-since': 'new since {day}: {things}',
  // this was named “Quay wall” when last reported on 3 May 2020
  'was-called': '{item} was named “{title}” when last reported on {day}',
  // the report of 3 May 2020 did not cover the Harbour Programme
  'not-covered': 'the report of {day} did not cover {programme}',
  // the milestone “Quay wall” was reported on 3 May 2020 and is no longer on record | the milestone “Quay wall”
  vanished: 'the {kind} “{title}” was reported on {day} and is no longer on record',
  'vanished/item': 'the {kind} “{title}”',
  // the milestone “Quay wall”, reported on 3 May 2020, has been merged
  'vanished-known': 'the {kind} “{title}”, reported on {day}, has been {outcome}',
  'lead-vanished': 'these were in the last report and are no longer on record:',
} as const
