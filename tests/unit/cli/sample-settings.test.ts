import { describe, expect, test } from 'vitest'
import { sampleSettings } from '@/cli/start/settings.mjs'

describe('the address of the sample', () => {
  test.each([
    [undefined, 'http://127.0.0.1:3210'],
    ['', 'http://127.0.0.1:3210'],
    ['http://127.0.0.1:8000', 'http://127.0.0.1:8000'],
    ['https://milepost.example.gov.uk', 'http://127.0.0.1:3210'],
    ['http://127.0.0.1.example.org:8000', 'http://127.0.0.1:3210'],
    ['http://0.0.0.0:8000', 'http://127.0.0.1:3210'],
  ])('when NEXTAUTH_URL is %s it is %s: it asks nobody for a password', (given, address) => {
    const settings = { NODE_ENV: 'test' as const, PORT: '3210' }
    const asked = given === undefined ? settings : { ...settings, NEXTAUTH_URL: given }
    expect(sampleSettings(asked).NEXTAUTH_URL).toBe(address)
  })
})
