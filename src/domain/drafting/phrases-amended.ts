// What has changed on record since a committee was told and no other wording says. Written like those in `phrases.ts`.
// Source: drafting, "A complete difference".

/** The wordings for a field, a figure or a person that is not as it was told. */
export const AMENDED_PHRASES = {
  // the cause of the risk “Flood” has changed since 3 May 2020: two engineers join
  amended: '{what} “{title}” has changed since {day}: {words}',
  // the cause of the risk “Flood” has changed since 3 May 2020
  'amended-told': '{what} “{title}” has changed since {day}',
  // the owner of the risk “Flood” has changed since 3 May 2020, from the Harbour Master to the Town Clerk
  'amended-from': '{what} “{title}” has changed since {day}, from {former} to {value}',
  // new since 3 May 2020 is the cause of the risk “Flood”: two engineers join
  'amended-new': 'new since {day} is {what} “{title}”: {words}',
  // new since 3 May 2020 is the cause of the risk “Flood”
  'amended-new-told': 'new since {day} is {what} “{title}”',
  // the cause of the risk “Flood”, told on 3 May 2020, is no longer on record
  'amended-gone': '{what} “{title}”, told on {day}, is no longer on record',
  // changed since 3 May 2020: two engineers join
  'event-changed': 'changed since {day}: {words}',
  // the lead is now the IT Director
  'lead-now': 'the lead is now {person}',
  // the sponsor is now the IT Director
  'sponsor-now': 'the sponsor is now {person}',
  // the target for active users has changed since 3 May 2020, from at least +40 to at least +50
  'target-revised': 'the target for {measure} has changed since {day}, from {former} to {target}',
  // the target for active users, told on 3 May 2020, is no longer on record
  'target-gone': 'the target for {measure}, told on {day}, is no longer on record',
  // the figure for active users in May 2021 has been corrected since 3 May 2020, from about 1,300 to over 2,250
  'figure-revised':
    'the figure for {measure} {when} has been corrected since {day}, from {from} to {to}',
} as const
