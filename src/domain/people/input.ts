// What an administrator says when they invite a person, change what they may do, or take it away and give it back.
// Only a programme lead has programmes of their own. Source: the main issue, "People page for the administrator".

import { z } from 'zod'
import { ROLES, type Role } from '../access'
import { choice, fields, recordKey, recordNumber, requiredText, shownVersion } from '../fields'
import { EMAIL_FAULT, readEmail } from './email'

const MOST_PROGRAMMES = 200

const email = requiredText(EMAIL_FAULT).transform((text, context) => {
  const address = readEmail(text)
  if (address !== null) return address
  context.addIssue({ code: 'custom', message: EMAIL_FAULT, input: text })
  return z.NEVER
})

const may = {
  role: choice(ROLES, 'Choose a role.'),
  programmes: z
    .array(recordKey('programme'), { error: 'Choose the programmes that this person leads.' })
    .max(MOST_PROGRAMMES, `Choose ${MOST_PROGRAMMES} programmes or fewer.`)
    .default([]),
}

const leadsSomething = ({ role, programmes }: { role: Role; programmes: readonly string[] }) =>
  (role === 'programme-lead') === programmes.length > 0

const LEADS = {
  path: ['programmes'],
  error: 'A programme lead needs at least one programme, and only a programme lead has any.',
}

const person = { id: recordNumber('Choose a person.') }
const shown = { ...person, version: shownVersion() }

export const invitePersonInput = fields({
  name: requiredText('Enter the name of the person.'),
  email,
  ...may,
}).refine(leadsSomething, LEADS)
export type InvitePersonInput = z.infer<typeof invitePersonInput>

export const changeRoleInput = fields({ ...shown, ...may }).refine(leadsSomething, LEADS)
export type ChangeRoleInput = z.infer<typeof changeRoleInput>

export const shownPersonInput = fields(shown)
export type ShownPersonInput = z.infer<typeof shownPersonInput>

export const makeLinkInput = fields(person)
export type MakeLinkInput = z.infer<typeof makeLinkInput>
