import { createServer, type Server } from 'node:http'
import Provider, { type Configuration } from 'oidc-provider'
import { z } from 'zod'

export interface Directory {
  issuer: string
  close(): Promise<void>
}

export interface DirectoryPerson {
  /** What is typed as the name at the organisation's own sign-in page. */
  login: string
  claims: Record<string, unknown>
}

const CLAIMS = ['sub', 'oid', 'tid', 'name', 'email', 'preferred_username', 'roles', 'amr', 'acr']

/**
 * A directory as an organisation has one: the certified provider behind a server of its own, in the shape of Microsoft
 * Entra ID when `tenant` is given. It has one client, Milepost at `site`.
 */
export async function startDirectory({
  site,
  people,
  tenant,
}: {
  site: string
  people: readonly DirectoryPerson[]
  tenant?: string
}): Promise<Directory> {
  const server = createServer()
  const base = tenant === undefined ? '' : `/${tenant}/v2.0`
  const issuer = `${await listen(server)}${base}`
  const provider = new Provider(issuer, configuration(site, people))
  sayHow(provider, people)
  const answer = provider.callback()
  server.on('request', (request, response) => {
    const { url = '' } = request
    Object.assign(request, {
      originalUrl: url,
      url: url.startsWith(base) ? url.slice(base.length) : url,
    })
    answer(request, response)
  })
  return { issuer, close: () => closed(server) }
}

/** The provider says how somebody signed in by what its own sign-in page told it: here the `amr` and `acr` of the person. */
function sayHow(provider: Provider, people: readonly DirectoryPerson[]): void {
  const finish = provider.interactionFinished.bind(provider)
  provider.interactionFinished = (request, response, result, options) => {
    const claims = people.find(({ login }) => login === result.login?.accountId)?.claims
    const { amr, acr } = howShape.parse(claims ?? {})
    const login = result.login && { ...result.login, ...(amr && { amr }), ...(acr && { acr }) }
    return finish(request, response, login ? { ...result, login } : result, options)
  }
}

const howShape = z.object({ amr: z.array(z.string()).optional(), acr: z.string().optional() })

export const CLIENT = {
  clientId: 'milepost',
  clientSecret: 'a secret that only these tests know',
  label: 'Sign in with your council account',
  mfa: 'evidence',
} as const

function configuration(site: string, people: readonly DirectoryPerson[]): Configuration {
  return {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [`${site}/api/auth/callback/oidc`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: CLAIMS, profile: [], email: [] },
    conformIdTokenClaims: false,
    cookies: { keys: ['a key of these tests alone'] },
    features: { devInteractions: { enabled: true } },
    pkce: { required: () => true },
    findAccount: (_, login) => {
      const person = people.find((one) => one.login === login)
      if (person === undefined) return undefined
      return { accountId: login, claims: () => ({ sub: login, ...person.claims }) }
    },
  }
}

export function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') throw new Error('No port was given')
      resolve(`http://127.0.0.1:${address.port}`)
    })
  })
}

export function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.closeAllConnections()
    server.close(() => resolve())
  })
}
