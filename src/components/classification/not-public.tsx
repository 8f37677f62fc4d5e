import type { Visibility } from '@/domain/portfolio-file/schema'

/** Marks what the public may not read, by a word and a shape; nothing for what everybody may. */
export function NotPublic({ visibility }: { visibility: Visibility | undefined }) {
  if (visibility === undefined || visibility === 'public') return null
  return <span className="tag tag-withheld">Not public</span>
}
