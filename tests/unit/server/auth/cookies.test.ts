import { afterEach, describe, expect, test, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})

/** The cookies of a site at this address: settings are read when the module loads. */
async function cookiesAt(site: string) {
  vi.resetModules()
  vi.stubEnv('NEXTAUTH_URL', site)
  const { NEXT_AUTH_COOKIES } = await import('@/server/auth/options')
  const { sessionCookie } = await import('@/server/auth/session-cookie')
  return { all: Object.values(NEXT_AUTH_COOKIES), session: sessionCookie('TOKEN') }
}

describe('S-28: under https', () => {
  test('every cookie is bound to this very host, unread by scripts and sent over https alone', async () => {
    const { all } = await cookiesAt('https://milepost.example.gov.uk')
    expect(all).toHaveLength(6)
    for (const { name, options } of all) {
      expect(name).toMatch(/^__Host-next-auth\./)
      expect(options).toEqual({ httpOnly: true, sameSite: 'lax', path: '/', secure: true })
    }
  })

  test('the session’s cookie says so too, and names no domain', async () => {
    const { session } = await cookiesAt('https://milepost.example.gov.uk')
    expect(session).toBe(
      '__Host-next-auth.session-token=TOKEN; Path=/; HttpOnly; SameSite=Lax; Max-Age=43200; Secure',
    )
  })
})

test('S-28: on the loopback, where there is no https, cookies are otherwise the same', async () => {
  const { all, session } = await cookiesAt('http://127.0.0.1:3000')
  expect(all.every(({ options }) => options.httpOnly && options.sameSite === 'lax')).toBe(true)
  expect(session).toBe(
    'next-auth.session-token=TOKEN; Path=/; HttpOnly; SameSite=Lax; Max-Age=43200',
  )
})
