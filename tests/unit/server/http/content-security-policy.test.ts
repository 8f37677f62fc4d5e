import { expect, test } from 'vitest'
import { contentSecurityPolicy } from '@/server/http/content-security-policy'

test('a page loads from its own site, and only the scripts and styles that carry the nonce', () => {
  expect(contentSecurityPolicy('abc', { isDevelopment: false }).split('; ')).toEqual([
    "default-src 'self'",
    "script-src 'self' 'nonce-abc' 'strict-dynamic'",
    "style-src 'self' 'nonce-abc'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ])
})

test('only a page in development may evaluate code or style itself inline', () => {
  expect(contentSecurityPolicy('abc', { isDevelopment: false })).not.toContain('unsafe')
  expect(contentSecurityPolicy('abc', { isDevelopment: true })).toContain('unsafe-eval')
})
