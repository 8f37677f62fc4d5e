export const dynamic = 'force-dynamic'

/** Milliseconds of CPU that this process has used. */
export function GET() {
  const { user, system } = process.cpuUsage()
  return Response.json({ cpu: (user + system) / 1000, rss: process.memoryUsage().rss })
}
