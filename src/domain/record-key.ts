// A record gets a key from its name when it is made, so that addresses and files can be read; the key then never changes.
// Source: portfolio file, "Keys are stable slugs (a-z0-9-, 1 to 80 characters), unique in their list".

const LONGEST = 80

/**
 * A key for a new record of this name that none of `taken` has: lower case, words joined by hyphens, at most 80
 * characters, numbered from 2 where the plain key is taken; `fallback` when the name has no letter or figure to use.
 * @example newKey('Laptops issued', new Set(['laptops-issued']), 'milestone') // 'laptops-issued-2'
 */
export function newKey(name: string, taken: ReadonlySet<string>, fallback: string): string {
  const plain = slug(name, LONGEST) || fallback
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : `-${number}`
    const key = slug(plain, LONGEST - ending.length) + ending
    if (!taken.has(key)) return key
  }
}

function slug(text: string, longest: number): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, longest)
    .replace(/(?<!-)-+$/, '')
}
