/**
 * One class attribute from the parts that are wanted.
 * @example classNames('tag', isLate && 'tag-late') // 'tag tag-late', or 'tag'
 */
export function classNames(...parts: (string | false | null | undefined)[]): string {
  return parts.filter(Boolean).join(' ')
}
