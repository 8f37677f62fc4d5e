import type { Instrumentation } from 'next'

/** Checks the settings before the first request: a bad one stops the start and names itself. */
export async function register(): Promise<void> {
  await import('./env')
}

/** Whatever a page or a route did not expect, with the reference that its reader was shown. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  const { log } = await import('./server/log')
  log.error(
    {
      err: error,
      path: request.path,
      method: request.method,
      requestId: request.headers['x-request-id'],
      route: context.routePath,
    },
    'request failed',
  )
}
