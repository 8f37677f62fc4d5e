import { addObject, numberAfter, type PdfObjects } from './pdf-file'

const REFERENCE = /^(\d+) 0 R$/
const KID = /\d+ 0 R|<<[^<>]*>>|\d+/g

const isTag = (text: string, kind: string) => text.startsWith(`<</Type /StructElem\n/S /${kind}\n`)

/** What a tag holds, in reading order: references to other tags, and pieces of the page. */
function kidsOf(text: string): string[] {
  const [, one, many] =
    /\n\/K (?:(\d+(?: 0 R)?)(?=\n|>>)|\[((?:[^\]<]|<<[^<>]*>>)*)\])/.exec(text) ?? []
  return one === undefined ? (many?.match(KID) ?? []) : [one]
}

const numberOf = (kid: string) => {
  const [, number] = REFERENCE.exec(kid) ?? []
  return number === undefined ? [] : [Number(number)]
}

/** The tags under one, in reading order, itself first. */
function* tagsUnder({ objects }: PdfObjects, number: number): Generator<[number, string]> {
  const text = objects.get(number) ?? ''
  yield [number, text]
  for (const kid of kidsOf(text).flatMap(numberOf))
    yield* tagsUnder({ objects, root: 0, info: 0 }, kid)
}

/** Numbers of all tags, in reading order; null where there are none. */
export function listTags(pdf: PdfObjects): [number, string][] | null {
  const tree = numberAfter(pdf.objects.get(pdf.root) ?? '', 'StructTreeRoot')
  const top = tree === null ? null : numberAfter(pdf.objects.get(tree) ?? '', 'K')
  return top === null ? null : [...tagsUnder(pdf, top)]
}

/** Sets what each item of a list says apart from its label. */
export function addListBodies(pdf: PdfObjects, tags: readonly [number, string][]): void {
  for (const [item, text] of tags) {
    if (!isTag(text, 'LI')) continue
    const kids = kidsOf(text)
    const labels = kids.filter((kid) => kindOf(pdf, kid) === 'Lbl')
    const said = kids.filter((kid) => REFERENCE.test(kid) && !labels.includes(kid))
    const drawn = kids.filter((kid) => !REFERENCE.test(kid))
    if (said.length === 0) continue
    const body = addObject(
      pdf,
      `<</Type /StructElem\n/S /LBody\n/P ${item} 0 R\n/K [${said.join(' ')}]>>`,
    )
    for (const kid of said.flatMap(numberOf))
      edit(pdf, kid, (own) => own.replace(`\n/P ${item} 0 R\n`, `\n/P ${body} 0 R\n`))
    const held = [...labels, ...drawn, `${body} 0 R`].join(' ')
    edit(pdf, item, (own) => own.replace(/\n\/K (?:\[[^\]]*\]|\d+(?: 0 R)?)/, `\n/K [${held}]`))
  }
}

function kindOf({ objects }: PdfObjects, kid: string): string | undefined {
  const [number] = numberOf(kid)
  return /^<<\/Type \/StructElem\n\/S \/(\w+)/.exec(objects.get(number ?? 0) ?? '')?.[1]
}

/** Says how the lists are numbered of which Chromium does not say it; false where they are not those of the page. */
export function nameNumbering(
  pdf: PdfObjects,
  tags: readonly [number, string][],
  numberings: readonly string[],
): boolean {
  const lists = tags.filter(([, text]) => isTag(text, 'L'))
  if (lists.length !== numberings.length) return false
  lists.forEach(([number, text], place) => {
    if (!text.includes('/ListNumbering'))
      edit(pdf, number, (own) =>
        own.replace(/>>$/, `\n/A [<</O /List\n/ListNumbering /${numberings[place]}>>]>>`),
      )
  })
  return true
}

/** Gives each link words of its own; false where one leads to nothing that is known. */
export function describeLinks(pdf: PdfObjects): boolean {
  const links = [...pdf.objects].filter(([, text]) =>
    text.startsWith('<</Type /Annot\n/Subtype /Link\n'),
  )
  return links.every(([number, text]) => {
    const [, place] = /\n\/Dest \/([A-Za-z]+-\d+)\n/.exec(text) ?? []
    const [, address] = /\/URI (\((?:[^()\\\n]|\\.)*\))/.exec(text) ?? []
    const words = place === undefined ? address : `(${place.replace('-', ' ')})`
    if (words === undefined) return false
    edit(pdf, number, (own) => own.replace(/>>$/, () => `\n/Contents ${words}>>`))
    return true
  })
}

function edit({ objects }: PdfObjects, number: number, change: (text: string) => string): void {
  objects.set(number, change(objects.get(number) ?? ''))
}
