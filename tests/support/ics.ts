/** A part of an iCalendar file between BEGIN and END: its properties in their order, and the parts in it. */
export interface IcsPart {
  name: string
  properties: { name: string; parameters: string; value: string }[]
  parts: IcsPart[]
}

const MOST_OCTETS = 75

/**
 * The calendar of a file, read to the letter of RFC 5545. Throws for a line that is too long, cut inside a character,
 * ended by anything but CR LF or holding a control character, for a part that is not closed, and for what follows it.
 */
export function readIcs(bytes: Uint8Array): IcsPart {
  const open: IcsPart[] = [{ name: '', properties: [], parts: [] }]
  for (const line of unfold(physicalLines(bytes))) {
    const [, name = '', parameters = '', value = ''] =
      /^([A-Z][A-Z0-9-]*)((?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$/su.exec(line) ?? []
    if (name === '') throw new Error(`No property: ${line}`)
    if (name === 'BEGIN') {
      const part = { name: value, properties: [], parts: [] }
      open.at(-1)?.parts.push(part)
      open.push(part)
    } else if (name === 'END') {
      if (open.pop()?.name !== value) throw new Error(`Something else than ${value} is open`)
    } else open.at(-1)?.properties.push({ name, parameters, value })
  }
  const [root, ...unclosed] = open
  const [calendar, ...more] = root?.parts ?? []
  if (calendar?.name !== 'VCALENDAR' || more.length > 0 || unclosed.length > 0)
    throw new Error('The file is not one calendar')
  if ((root?.properties ?? []).length > 0) throw new Error('Something stands outside the calendar')
  return calendar
}

/** The text of a property of this name; throws when there is not exactly one, or when it is escaped in another way than RFC 5545 says. */
export function textIn(part: IcsPart, name: string): string {
  const [property, ...more] = part.properties.filter((one) => one.name === name)
  if (property === undefined || more.length > 0) throw new Error(`Not one ${name}`)
  if (!/^(?:[^\\;,]|\\[\\;,nN])*$/su.test(property.value))
    throw new Error(`Not escaped: ${property.value}`)
  return property.value.replace(/\\([\\;,nN])/g, (_all, sign: string) =>
    sign === 'n' || sign === 'N' ? '\n' : sign,
  )
}

function physicalLines(bytes: Uint8Array): string[] {
  const lines: string[] = []
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start)
    if (end < 1 || bytes[end - 1] !== 0x0d) throw new Error('A line does not end with CR LF')
    if (end - 1 - start > MOST_OCTETS) throw new Error(`${end - 1 - start} octets in one line`)
    const line = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end - 1))
    if (/(?!\t)\p{Cc}/u.test(line)) throw new Error(`A control character: ${JSON.stringify(line)}`)
    lines.push(line)
    start = end + 1
  }
  return lines
}

function unfold(lines: readonly string[]): string[] {
  const whole: string[] = []
  for (const line of lines) {
    if (/^[ \t]/.test(line)) whole.push(`${whole.pop() ?? ''}${line.slice(1)}`)
    else whole.push(line)
  }
  return whole
}
