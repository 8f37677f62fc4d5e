import { expect, test } from 'vitest'
import { isSameOrigin } from '@/server/http/same-origin'

const from = (headers: Record<string, string>) =>
  new Request('http://milepost.internal:3000/', { method: 'POST', headers })

test.each([
  ['https://milepost.example.gov.uk', { origin: 'https://milepost.example.gov.uk' }, true],
  ['https://milepost.example.gov.uk/', { origin: 'https://milepost.example.gov.uk' }, true],
  ['https://milepost.example.gov.uk', { origin: 'http://milepost.example.gov.uk' }, false],
  ['https://milepost.example.gov.uk', { origin: 'https://evil.milepost.example.gov.uk' }, false],
  ['https://milepost.example.gov.uk', { origin: 'http://milepost.internal:3000' }, false],
  ['https://milepost.example.gov.uk', { origin: 'http://localhost' }, false],
  ['https://milepost.example.gov.uk', {}, false],
  ['http://127.0.0.1:3000', { origin: 'http://localhost:3000' }, true],
  ['http://127.0.0.1:3000', { origin: 'http://localhost:3001' }, false],
  ['http://127.0.0.1:3000', { origin: 'https://localhost:3000' }, false],
] as const)('with the site at %s, %j passes: %s', (site, headers, passes) => {
  expect(isSameOrigin(from(headers), site)).toBe(passes)
})

test.each([
  ['same-origin', true],
  ['none', true],
  ['same-site', false],
  ['cross-site', false],
])('a fetch that the browser calls %s passes: %s', (site, passes) => {
  const headers = { origin: 'https://a.uk', 'sec-fetch-site': site }
  expect(isSameOrigin(from(headers), 'https://a.uk')).toBe(passes)
})
