import type { Instrumentation } from 'next'

/**
 * Checks the settings before the first request: a bad one stops the start and names itself. Traces are sent only where a
 * collector is named.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { env } = await import('./env')
  if (env.tracesUrl !== undefined) (await import('./server/telemetry')).startTraces(env.tracesUrl)
}

/** Whatever a page or a route did not expect, with the reference that its reader was shown. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const [{ log }, { metrics }] = await Promise.all([
    import('./server/log'),
    import('./server/metrics/registry.mjs'),
  ])
  metrics().faults.inc({ kind: 'request' })
  const { method } = request
  const [path] = request.path.split('?')
  const requestId = request.headers['x-request-id']
  log.error({ err: error, method, path, requestId, route: context.routePath }, 'request failed')
}
