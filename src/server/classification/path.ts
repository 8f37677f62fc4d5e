import type { ClassifiedNoun } from '@/domain/classification/lists'

/** The record of a fact in the record of changes: under its programme, or under its list where it has none. */
export function factPath(
  { list, key, id }: { list: ClassifiedNoun; key: string | null; id: number },
  programme: string | undefined,
): string {
  const own = `${list}/${key ?? id}`
  return programme === undefined ? own : `programmes/${programme}/${own}`
}
