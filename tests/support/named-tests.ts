import { existsSync, readFileSync } from 'node:fs'

export interface NamedTest {
  file: string
  title: string
}

/** The tests that a page names: the path as code, a colon, the title in quotation marks. */
export function testsNamedIn(text: string): NamedTest[] {
  return [...text.matchAll(/`(tests\/[^`]+)`: “((?:[^“”]|“[^”]*”)+)”/g)].map(
    ([, file = '', title = '']) => ({ file, title }),
  )
}

/** Whether the file has a test, a group of tests or a rule with exactly this title. */
export function isThere({ file, title }: NamedTest): boolean {
  if (!existsSync(file)) return false
  const text = readFileSync(file, 'utf8')
  return ["'", '`', '"'].some((quote) => text.includes(`${quote}${title}${quote}`))
}
