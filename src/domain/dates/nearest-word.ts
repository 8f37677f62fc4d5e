// Which known word somebody most likely meant by a mistyped one: the fewest letters to change, at most a third of them.
// Source: portfolio file, "refused with the position and the nearest form that would be read".

/** The nearest of the known words, or null when none is near: `nearestWord('octuber', ['october'])` is 'october'. */
export function nearestWord(written: string, known: readonly string[]): string | null {
  let nearest: string | null = null
  let least = Math.max(1, Math.floor(written.length / 3)) + 1
  for (const word of known) {
    const distance = lettersToChange(written.toLowerCase(), word.toLowerCase())
    if (distance < least) {
      least = distance
      nearest = word
    }
  }
  return nearest
}

function lettersToChange(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const kept = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(kept, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
