/**
 * What a page may load and where it may send: only from and to this site, and only scripts and styles with the nonce.
 * A page in development also evaluates code, styles itself inline and listens for changes of the code.
 */
export function contentSecurityPolicy(
  nonce: string,
  { isDevelopment }: { isDevelopment: boolean },
): string {
  const scripts = `'self' 'nonce-${nonce}' 'strict-dynamic'`
  return [
    "default-src 'self'",
    `script-src ${scripts}${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    `connect-src 'self'${isDevelopment ? ' ws: wss:' : ''}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ')
}
