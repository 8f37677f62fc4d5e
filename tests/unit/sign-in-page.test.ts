import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { APP_ROLES } from '@/domain/people/role-claim'
import { STAFF_REFUSAL_WORDS } from '@/domain/people/staff-refusal'
import { STAFF } from '@/server/auth/staff-provider'

const page = readFileSync('docs/sign-in.md', 'utf8')

test('S-21: the page for IT officers gives each app role by its exact value', () => {
  for (const name of Object.values(APP_ROLES)) expect(page).toContain(`\`Milepost.${name}\``)
})

test('S-21: it explains every refusal in the words that people see', () => {
  for (const { title } of Object.values(STAFF_REFUSAL_WORDS)) expect(page).toContain(title)
})

test('S-21: it gives the address that the organisation sends people back to', () => {
  expect(page).toContain(`/api/auth/callback/${STAFF}\``)
})
