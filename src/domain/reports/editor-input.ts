// What an author sends while they work on a section: commands on it, at the version of that section which they saw, so
// that two people in two sections never stand in each other's way. Source: the drafting page, "Editor".

import { z } from 'zod'
import { fields, recordKey, requiredProse, requiredText, shownVersion, soughtKey } from '../fields'
import { editorCommand } from './blocks/command'

const section = {
  key: recordKey('report'),
  section: requiredText('Choose a section.', 400),
  version: shownVersion(),
}

/** `writer`: for whom the page was opened that sends this; not told, whoever is signed in. */
export const editSectionInput = fields({
  ...section,
  writer: z.number().int().optional(),
  commands: z.array(editorCommand, { error: 'Say what to change.' }).min(1).max(50),
})
export type EditSectionInput = z.infer<typeof editSectionInput>

/** `after`: the block of the other section that it is to follow; null: before all. Both versions are those that were shown. */
export const moveBlockInput = fields({
  ...section,
  block: requiredText('Choose a paragraph.', 400),
  to: requiredText('Choose a section.', 400),
  toVersion: shownVersion(),
  after: requiredText('Choose a paragraph.', 400).nullable(),
})
export type MoveBlockInput = z.infer<typeof moveBlockInput>

export const refreshSummaryInput = fields(section)
export type RefreshSummaryInput = z.infer<typeof refreshSummaryInput>

export const keepSummaryInput = fields({
  ...section,
  reason: requiredProse('Say why it may stay as it is.', 1000),
})
export type KeepSummaryInput = z.infer<typeof keepSummaryInput>

export const dismissStaleInput = fields({
  ...section,
  reason: requiredProse('Say why it may stay as it is.', 1000),
})
export type DismissStaleInput = z.infer<typeof dismissStaleInput>

export const readSectionInput = fields({
  key: soughtKey('report'),
  section: requiredText('Choose a section.', 400),
})
export type ReadSectionInput = z.infer<typeof readSectionInput>

export const editingInput = fields({ key: soughtKey('report') })
export type EditingInput = z.infer<typeof editingInput>

export const proofInput = fields({
  text: requiredProse('Enter the text of the paragraph.', 10_000),
})
export type ProofInput = z.infer<typeof proofInput>
