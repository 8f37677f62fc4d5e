export const dynamic = 'force-dynamic'

/** Milliseconds of CPU that this process has used, and the bytes of memory that it has. */
export function GET() {
  const { user, system } = process.cpuUsage()
  const { rss, heapUsed } = process.memoryUsage()
  return Response.json({ cpu: (user + system) / 1000, rss, heapUsed })
}
