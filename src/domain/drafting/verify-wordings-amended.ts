// What a sentence may say around its values when the record is not as a committee was told; read as in `verify-wordings.ts`.
// Source: drafting, gates 3 and 18.

const OF_MILESTONE =
  'the (?:first promise of|scope of|conditions? of|words on the date of|reason for)'
const OF_RISK = 'the (?:owner|cause|event|effect|mitigation|target date) of'
const ITEM = `(?:${OF_MILESTONE} the milestone|${OF_RISK} the risk) “░”`

export const AMENDED_WORDINGS: Readonly<Record<string, readonly string[]>> = {
  amended: [`${ITEM} has changed since ░: ░`],
  'amended-told': [`${ITEM} has changed since ░`],
  'amended-from': [`${ITEM} has changed since ░, from ░ to ░`],
  'amended-new': [`new since ░ is ${ITEM}: ░`],
  'amended-new-told': [`new since ░ is ${ITEM}`],
  'amended-gone': [`${ITEM}, told on ░, is no longer on record`],
  'event-changed': ['changed since ░: ░'],
  'lead-now': ['the lead is now ░'],
  'sponsor-now': ['the sponsor is now ░'],
  'target-revised': ['the target for ░ has changed since ░, from ░ to ░'],
  'target-gone': ['the target for ░, told on ░, is no longer on record'],
  'figure-revised': ['the figure for ░ has been corrected since ░, from ░ to ░'],
}
