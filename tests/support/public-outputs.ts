import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { openDocx } from './docx-file'

/** What the risks of the sample say that are not for the public. */
export function hiddenWords(): string[] {
  const file = readFileSync('src/server/db/samples/illustrative.json', 'utf8')
  const risk = z.object({ title: z.string(), mitigation: z.string(), visibility: z.object({}) })
  const { programmes } = z
    .object({ programmes: z.array(z.object({ risks: z.array(z.unknown()).default([]) })) })
    .parse(JSON.parse(file))
  return programmes
    .flatMap(({ risks }) => risks.flatMap((one) => risk.safeParse(one).data ?? []))
    .flatMap(({ title, mitigation }) => [title, mitigation])
}

/** Everything that an answer of the site holds: of a Word file every part of it, its properties too. */
export async function contentOf(answer: Response): Promise<string> {
  if (answer.headers.get('content-type')?.includes('officedocument') !== true) return answer.text()
  const { paths, part } = await openDocx(new Uint8Array(await answer.arrayBuffer()))
  return paths.map(part).join('\n')
}
