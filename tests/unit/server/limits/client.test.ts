import { describe, expect, test } from 'vitest'
import { CLIENT_ADDRESS_HEADER } from '@/server/http/client-address'
import { clientOf, networkOf } from '@/server/limits/client'

describe('S-29: who counts as one client', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['2001:DB8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::', '2001:db8:1:2'],
    ['::1', '0:0:0:0'],
    ['unknown', 'unknown'],
  ])('%s counts as %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })

  test('a header that the request brings itself changes nothing', () => {
    const headers = (forwarded: string) =>
      new Headers({ [CLIENT_ADDRESS_HEADER]: '203.0.113.7', 'x-forwarded-for': forwarded })
    expect(clientOf(headers('198.51.100.1'))).toBe(clientOf(headers('198.51.100.2')))
  })
})
