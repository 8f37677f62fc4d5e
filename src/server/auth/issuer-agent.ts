import http from 'node:http'
import https from 'node:https'

/** Refuses to speak to any other host than the issuer's, whatever address its own documents name. */
export function issuerAgent(issuer: string): http.Agent {
  const { protocol, hostname, port } = new URL(issuer)
  const standard = protocol === 'https:' ? 443 : 80
  const allowed = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || standard) }
  const assertAllowed = (options: http.ClientRequestArgs) => {
    if (options.host === allowed.host && Number(options.port) === allowed.port) return
    throw new Error(`Sign-in may ask ${allowed.host} alone, not ${options.host}`)
  }
  return protocol === 'https:'
    ? new (class extends https.Agent {
        override createConnection(...[options, done]: Parameters<https.Agent['createConnection']>) {
          assertAllowed(options)
          return super.createConnection(options, done)
        }
      })()
    : new (class extends http.Agent {
        override createConnection(...[options, done]: Parameters<http.Agent['createConnection']>) {
          assertAllowed(options)
          return super.createConnection(options, done)
        }
      })()
}
