import { describe, expect, test } from 'vitest'
import { claimHeaders } from '@/cli/serve/request-headers.mjs'
import { CLIENT_ADDRESS_HEADER, clientAddress } from '@/server/http/client-address'

const PEER = '::ffff:192.0.2.1'

/** What the application sees of a request. */
function seen(headers: Record<string, string>, proxies: number, peer = PEER) {
  const claimed = { ...headers }
  const id = claimHeaders(claimed, peer, proxies)
  const read = new Headers(claimed)
  return { id, headers: read, client: clientAddress(read) }
}

describe('S-19: who asks', () => {
  test.each([
    ['nobody is trusted', 0, '203.0.113.7', '192.0.2.1'],
    ['one proxy', 1, '203.0.113.7', '203.0.113.7'],
    ['one proxy, and a made-up address before it', 1, '10.0.0.1, 203.0.113.7', '203.0.113.7'],
    ['two proxies', 2, '10.0.0.1, 203.0.113.7, 198.51.100.2', '203.0.113.7'],
    ['two proxies, of which one was passed by', 2, '203.0.113.7', '203.0.113.7'],
    ['a proxy that says nothing', 1, '', '192.0.2.1'],
    ['a proxy that says something else', 1, 'unknown', '192.0.2.1'],
    ['a proxy that adds the port', 1, '203.0.113.7:4711', '203.0.113.7'],
    ['IPv6', 1, '2001:db8::7', '2001:db8::7'],
    ['IPv6 with a port', 1, '[2001:db8::7]:4711', '2001:db8::7'],
  ])('with %s', (_, proxies, forwarded, client) => {
    expect(seen({ 'x-forwarded-for': forwarded }, proxies).client).toBe(client)
  })

  test('nobody outside says it under the name that is ours, nor what the request is called', () => {
    const { id, headers, client } = seen(
      {
        [CLIENT_ADDRESS_HEADER]: '203.0.113.9',
        'x-milepost-actor': 'administrator',
        'x-request-id': 'forged',
        'x-real-ip': '203.0.113.9',
        forwarded: 'for=203.0.113.9',
      },
      0,
    )
    expect(client).toBe('192.0.2.1')
    expect(headers.get('x-request-id')).toBe(id)
    expect(id).toMatch(/^[0-9a-f-]{36}$/)
    expect([...headers.keys()].sort()).toEqual([
      'x-forwarded-for',
      CLIENT_ADDRESS_HEADER,
      'x-request-id',
    ])
  })

  test('the name and the protocol of the site are believed of proxies alone', () => {
    const said = {
      'x-forwarded-host': 'evil.example, milepost.example.gov.uk',
      'x-forwarded-proto': 'https',
      'x-forwarded-port': '81',
    }
    expect(seen(said, 0).headers.get('x-forwarded-host')).toBeNull()
    expect(seen(said, 0).headers.get('x-forwarded-proto')).toBeNull()
    expect(seen(said, 1).headers.get('x-forwarded-host')).toBe('milepost.example.gov.uk')
    expect(seen(said, 1).headers.get('x-forwarded-proto')).toBe('https')
    expect(seen(said, 1).headers.get('x-forwarded-port')).toBeNull()
  })
})
