const LONG = 700
const SHOWN = 500

/**
 * A long text in two at the end of a sentence, or of a word when no sentence ends in time; a short one stays whole, and
 * the second part is ''.
 */
export function splitLongText(text: string): [string, string] {
  if (text.length <= LONG) return [text, '']
  const start = text.slice(0, SHOWN)
  const sentence = Math.max(...['. ', '! ', '? ', '.\n'].map((end) => start.lastIndexOf(end))) + 1
  const cut = sentence > SHOWN / 3 ? sentence : start.lastIndexOf(' ')
  const place = cut > 0 ? cut : SHOWN
  return [text.slice(0, place).trim(), text.slice(place).trim()]
}
