import { createSign, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { closed, type Directory, listen } from './certified-provider'

/** What the provider does to a token that would have been right. */
export interface Tampering {
  claims?: Record<string, unknown>
  header?: Record<string, unknown>
  /** 'other': with a key that its document does not name; 'none': not at all. */
  signature?: 'right' | 'other' | 'none'
  /** What its document says of itself. */
  document?: Record<string, unknown>
}

export interface HostileDirectory extends Directory {
  tampering: Tampering
}

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A provider that says whatever a test wants it to say, properly signed or not. */
export async function startHostileDirectory(
  claims: Record<string, unknown>,
): Promise<HostileDirectory> {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const nonces = new Map<string, string>()
  const server = createServer((request, response) => answer(request, response))
  const issuer = await listen(server)
  const directory: HostileDirectory = { issuer, tampering: {}, close: () => closed(server) }

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', issuer)
    if (url.pathname === '/authorize') sendBack(url, response)
    else if (url.pathname === '/jwks') json(response, { keys: [jwk(keys.publicKey)] })
    else if (url.pathname === '/token') void readBody(request).then((body) => token(body, response))
    else json(response, { ...documentOf(issuer), ...directory.tampering.document })
  }

  function sendBack(url: URL, response: ServerResponse): void {
    const code = randomUUID()
    nonces.set(code, url.searchParams.get('nonce') ?? '')
    const back = new URL(url.searchParams.get('redirect_uri') ?? '')
    back.searchParams.set('code', code)
    back.searchParams.set('state', url.searchParams.get('state') ?? '')
    response.writeHead(302, { location: back.href }).end()
  }

  function token(body: URLSearchParams, response: ServerResponse): void {
    const { tampering } = directory
    const now = Math.floor(Date.now() / 1000)
    const nonce = nonces.get(body.get('code') ?? '')
    const right = { iss: issuer, aud: 'milepost', iat: now, exp: now + 300, nonce, ...claims }
    const head = { alg: 'RS256', kid: 'one', ...tampering.header }
    const signed = `${base64(head)}.${base64({ ...right, ...tampering.claims })}`
    const key = tampering.signature === 'other' ? other.privateKey : keys.privateKey
    const signature =
      tampering.signature === 'none'
        ? ''
        : createSign('sha256').update(signed).sign(key, 'base64url')
    json(response, { id_token: `${signed}.${signature}`, access_token: 'x', token_type: 'Bearer' })
  }

  return directory
}

function documentOf(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    id_token_signing_alg_values_supported: ['RS256', 'none'],
  }
}

function jwk(key: KeyObject) {
  return { ...key.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }
}

function json(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

async function readBody(request: IncomingMessage): Promise<URLSearchParams> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(Buffer.from(piece))
  return new URLSearchParams(Buffer.concat(pieces).toString('utf8'))
}
