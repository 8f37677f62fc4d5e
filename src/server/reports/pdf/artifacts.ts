const OPENS = /(?:BDC|BMC)$/
const PATH_BEGINS = /(?:^| )(?:re|m)$/
const PAINTS = /(?:^| )(?:f|F|f\*|B|B\*|b|b\*|S|s)$/
const ENDS_PATH = /(?:^| )n$/
const ALONE = /(?:^| )(?:Do|sh)$/
const UNKNOWN = /^(?:BI|EI)$/
const BEGIN = '/Artifact BMC'
const END = 'EMC'

/**
 * What a page draws without a tag (its ground, its foot) marked as no part of what it says, as a reader of the structure has
 * to be told. Null where a tag begins inside of such a piece.
 */
export function markArtifacts(content: string): string | null {
  const marked: string[] = []
  let depth = 0
  let pathAt: number | null = null
  let isInText = false
  for (const line of content.split('\n')) {
    if (UNKNOWN.test(line) || (isInText && OPENS.test(line))) return null
    if (OPENS.test(line)) depth += 1
    else if (line === END) depth -= 1
    if (depth > 0 || line === END) {
      marked.push(line)
      continue
    }
    if (line === 'BT') {
      isInText = true
      marked.push(BEGIN, line)
    } else if (line === 'ET') {
      isInText = false
      marked.push(line, END)
    } else if (ALONE.test(line)) {
      marked.push(BEGIN, line, END)
    } else if (PAINTS.test(line) && pathAt !== null) {
      marked.splice(pathAt, 0, BEGIN)
      marked.push(line, END)
      pathAt = null
    } else {
      if (ENDS_PATH.test(line)) pathAt = null
      else if (PATH_BEGINS.test(line)) pathAt ??= marked.length
      marked.push(line)
    }
  }
  return marked.join('\n')
}
