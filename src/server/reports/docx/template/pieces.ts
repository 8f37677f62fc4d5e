/**
 * The elements of a name in XML, each from its opening to the next closing of that name, in one pass over the text. One
 * inside another of its name ends the outer one.
 * @example pieces('<a><b x="1">2</b><b/></a>', 'b') // ['<b x="1">2</b>', '<b/>']
 */
export function pieces(xml: string, name: string): string[] {
  const found: string[] = []
  const close = `</${name}>`
  let at = xml.indexOf(`<${name}`)
  while (at >= 0) {
    const tagEnd = xml.indexOf('>', at)
    if (tagEnd < 0) break
    const isNamed = /[\s/>]/.test(xml[at + name.length + 1] ?? '')
    const isEmpty = xml[tagEnd - 1] === '/'
    const closed = isNamed && !isEmpty ? xml.indexOf(close, tagEnd) : tagEnd
    if (closed < 0) break
    const end = isNamed && !isEmpty ? closed + close.length : tagEnd + 1
    if (isNamed) found.push(xml.slice(at, end))
    at = xml.indexOf(`<${name}`, end)
  }
  return found
}
