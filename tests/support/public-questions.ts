import type { ServerContext } from '@/server/context'
import { createCaller } from '@/server/trpc/caller'
import { appRouter } from '@/server/trpc/root'

/** Every query of the product. */
export const QUERIES = Object.entries(appRouter._def.procedures)
  .filter(
    ([, procedure]) => Reflect.get(Object(Reflect.get(procedure, '_def')), 'type') === 'query',
  )
  .map(([path]) => path)

/** What comes of a query: its answer, or the words in which it is refused. */
export async function askQuery(ctx: ServerContext, path: string, input: unknown): Promise<string> {
  const procedure = path
    .split('.')
    .reduce<unknown>((found, name) => Reflect.get(Object(found), name), createCaller(ctx))
  if (typeof procedure !== 'function') throw new Error(`${path} is no procedure`)
  try {
    return `answered ${JSON.stringify(await procedure(input))}`
  } catch (error) {
    return `refused ${String(error)}`
  }
}

/** A file that is given piece by piece. */
export async function whole(pieces: AsyncIterable<string>): Promise<string> {
  let file = ''
  for await (const piece of pieces) file += piece
  return file
}
