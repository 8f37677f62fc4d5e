const A_YEAR = 365 * 24 * 60 * 60

/** What every answer says: pages, files, errors and refusals alike. */
export const SECURITY_HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  },
]

/** For a site on https: browsers come back with https alone, to its subdomains too. */
export const ONLY_HTTPS = {
  key: 'Strict-Transport-Security',
  value: `max-age=${A_YEAR}; includeSubDomains`,
}

/** For every answer that brings no policy of its own: it loads nothing, runs nothing and is framed by nobody. */
export const PLAIN_POLICY = {
  key: 'Content-Security-Policy',
  value: "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'",
}
