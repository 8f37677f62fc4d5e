import { describe, expect, test } from 'vitest'
import { ROLES } from '@/domain/access'
import { APP_ROLES, roleOfClaim } from '@/domain/people/role-claim'
import { readStaffClaims, tenantOf } from '@/domain/people/staff-claims'

const TENANT = '11111111-2222-3333-4444-555555555555'
const ENTRA = `https://login.microsoftonline.com/${TENANT}/v2.0`
const expected = { issuer: ENTRA, clientId: 'milepost' }
const CLAIMS = {
  iss: ENTRA,
  aud: 'milepost',
  sub: 'pairwise',
  oid: 'object-1',
  tid: TENANT,
  name: 'Priya Shah',
  preferred_username: 'Priya.Shah@Example.gov.uk',
  roles: ['Milepost.Member'],
}

const read = (changes: Record<string, unknown>, of = expected) =>
  readStaffClaims({ ...CLAIMS, ...changes }, of)

describe('S-21: who a member of staff is', () => {
  test('is said by the issuer and the object, not by an address', () => {
    expect(read({})).toEqual({
      ok: true,
      identity: {
        issuer: ENTRA,
        subject: 'object-1',
        name: 'Priya Shah',
        email: 'priya.shah@example.gov.uk',
        role: 'member',
        mfa: 'not said',
      },
    })
  })

  test('is said by the subject where there is no object', () => {
    const plain = { issuer: 'https://id.example', clientId: 'milepost' }
    expect(read({ iss: plain.issuer, oid: undefined, tid: undefined }, plain)).toMatchObject({
      ok: true,
      identity: { subject: 'pairwise' },
    })
  })

  test.each([
    ['another issuer', { iss: `${ENTRA}/` }, 'failed'],
    ['another client', { aud: 'another' }, 'failed'],
    ['two audiences', { aud: ['milepost', 'another'] }, 'failed'],
    ['no subject', { sub: '' }, 'failed'],
    ['another tenant', { tid: '99999999-2222-3333-4444-555555555555' }, 'tenant'],
    ['no tenant', { tid: undefined }, 'tenant'],
    ['no roles', { roles: undefined }, 'no-role'],
    ['roles of another product', { roles: ['Owner', 'milepost.administrator'] }, 'no-role'],
    ['groups only', { roles: [], groups: ['Milepost.Administrator'] }, 'no-role'],
  ])('%s is refused', (_, changes, reason) => {
    expect(read(changes)).toMatchObject({ ok: false, reason })
  })

  test('an address that is not exactly one is none', () => {
    expect(read({ email: 'a@b.uk, c@d.uk', preferred_username: 'x' })).toMatchObject({
      identity: { email: null },
    })
  })

  test.each([
    [ENTRA, TENANT],
    [ENTRA.toUpperCase().replace('HTTPS', 'https'), TENANT],
    ['https://id.example', null],
    ['https://id.example/realms/council', null],
  ])('the tenant of %s is %s', (issuer, tenant) => {
    expect(tenantOf(issuer)).toBe(tenant)
  })
})

describe('S-21: app roles', () => {
  test.each(ROLES)('%s is given by its name, with Milepost before it or without', (role) => {
    expect(roleOfClaim([`Milepost.${APP_ROLES[role]}`])).toBe(role)
    expect(roleOfClaim([APP_ROLES[role]])).toBe(role)
  })

  test('the highest of several wins', () => {
    expect(roleOfClaim(['Milepost.Member', 'Milepost.ReportAuthor'])).toBe('report-author')
    expect(roleOfClaim(['Milepost.PmoManager', 'Milepost.Administrator'])).toBe('administrator')
  })

  test.each(['', 'administrator', 'Milepost.Milepost.Member', 'Milepost.', '__proto__'])(
    '“%s” gives none',
    (name) => {
      expect(roleOfClaim([name])).toBeNull()
    },
  )
})

describe('S-22: evidence of a second factor', () => {
  test.each([
    [{ amr: ['pwd', 'mfa'] }, 'yes'],
    [{ amr: ['pwd', 'ngcmfa'] }, 'yes'],
    [{ acr: 'https://refeds.org/profile/mfa' }, 'yes'],
    [{ amr: ['pwd'] }, 'not said'],
    [{ amr: 'mfa' }, 'yes'],
    [{ acr: '1' }, 'not said'],
    [{}, 'not said'],
  ])('%j: %s', (said, mfa) => {
    expect(read(said)).toMatchObject({ identity: { mfa } })
  })
})
