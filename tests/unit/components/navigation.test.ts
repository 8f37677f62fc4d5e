import { describe, expect, test } from 'vitest'
import { navigationOf, settingsOf } from '@/components/layout/navigation'
import { type Actor, ROLES } from '@/domain/access'

const somebody = (role: (typeof ROLES)[number]): Actor => ({
  ...{ kind: 'user', id: 1, name: 'Pat', role, leads: [] },
})
const labels = (links: readonly { label: string }[]) => links.map(({ label }) => label)

describe('the links of the header', () => {
  test('lead a PMO manager to what is settled for the council by one of them', () => {
    const pmo = somebody('pmo-manager')
    expect(labels(navigationOf(pmo))).toEqual([
      ...['Where things stand', 'Programmes', 'Reports', 'Meetings', 'Promises', 'Actions'],
      ...['Measures', 'Not public', 'Who changed what', 'Settings'],
    ])
    expect(labels(settingsOf(pmo))).toEqual(['House style', 'Corporate plans', 'Word templates'])
  })

  test.each(ROLES)('lead a %s to settings exactly where there is one to change', (role) => {
    const actor = somebody(role)
    expect(labels(navigationOf(actor)).includes('Settings')).toBe(settingsOf(actor).length > 0)
  })

  test('lead the public to no settings', () => {
    expect(labels(navigationOf({ kind: 'public' }))).not.toContain('Settings')
  })
})
