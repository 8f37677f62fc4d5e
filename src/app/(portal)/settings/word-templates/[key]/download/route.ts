import { getContext } from '@/server/trpc/caller'
import { giveTemplate } from '@/server/word-templates/http'

/** A Word template as a file, for those who look after them. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ key: string }> },
): Promise<Response> {
  const { key } = await params
  return giveTemplate(await getContext(), key)
}
