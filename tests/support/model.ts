import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'

/** A request as the service took it. */
export interface Asked {
  path: string
  headers: IncomingHttpHeaders
  body: string
  sentences: { id: string; text: string }[]
}

/** How it answers: with these sentences in the shape of OpenAI’s service, or however it likes. */
export type Answering =
  | { sentences: (asked: Asked['sentences']) => unknown }
  | { content: string }
  | { raw: (response: ServerResponse) => void }

export interface ModelService {
  url: string
  asked: Asked[]
  answerWith(answering: Answering): void
  stop(): Promise<void>
}

const request = z.object({
  model: z.string(),
  temperature: z.literal(0),
  messages: z.array(z.object({ role: z.string(), content: z.string() })).length(2),
})
const sentences = z.array(z.strictObject({ id: z.string(), text: z.string() }))

/** An OpenAI-compatible service on this machine. */
export async function startModel(): Promise<ModelService> {
  const asked: Asked[] = []
  let answering: Answering = { sentences: (all) => all }
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8')
      const [, user] = request.parse(JSON.parse(body)).messages
      const one: Asked = {
        path: incoming.url ?? '',
        headers: incoming.headers,
        body,
        sentences: sentences.parse(JSON.parse(user?.content ?? '')),
      }
      asked.push(one)
      answer(response, answering, one)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${asAddress(server.address()).port}/v1`,
    asked,
    answerWith: (next) => {
      answering = next
    },
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

/** Guarantee: a server that listens on a port has an address with one. */
const asAddress = (address: unknown) => address as AddressInfo

function answer(response: ServerResponse, answering: Answering, { sentences: all }: Asked): void {
  if ('raw' in answering) {
    answering.raw(response)
    return
  }
  const content =
    'content' in answering ? answering.content : JSON.stringify(answering.sentences(all))
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] }))
}
