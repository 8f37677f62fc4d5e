// Text that says on paper what it says on the screen: no control characters, no halves of characters, and nothing that
// turns the direction of the words around it. Characters that nobody sees do not count as writing. Source: trust A-8.

/** False for text with a control character (tab and line end aside), half a character or a mark of direction. */
export function isPrintable(text: string): boolean {
  return !/(?![\t\n\r])[\p{Cc}\p{Cs}\p{Bidi_Control}]/u.test(text)
}

/**
 * The text with the line ends of other programs as line ends, and without what can be printed nowhere.
 * @example printable('One\vtwo\u200F') // 'One\ntwo'
 */
export function printable(text: string): string {
  return text
    .replace(/\r\n|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, '')
}

/** One line: white space, line ends included, becomes one space; text that nobody could see becomes ''. */
export function tidyLine(text: string): string {
  return tidyProse(text).replace(/\s+/g, ' ')
}

/** Paragraphs without the space around them; text that nobody could see becomes ''. */
export function tidyProse(text: string): string {
  return isBlank(text) ? '' : text.trim()
}

/**
 * The start of a text, at most `most` UTF-16 units long and never ending in half a character, which no database takes.
 * @example startOfText('Go 🚀', 4) // 'Go '
 */
export function startOfText(text: string, most: number): string {
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')
}

function isBlank(text: string): boolean {
  return isPrintable(text) && /^[\s\p{Default_Ignorable_Code_Point}\u2800]*$/u.test(text)
}
