import type { Parts } from '../zip/unzip'
import { CONTENT_TYPES, NUMBERING, textOf } from './open'

const RELATIONS = 'word/_rels/document.xml.rels'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** The parts of a template, with a part for lists where it has none: the Word writer would name one at random. */
export function withLists(parts: Parts): Parts {
  const relations =
    textOf(parts, RELATIONS) || `${HEAD}<Relationships xmlns="${PACKAGE}"></Relationships>`
  if (relations.includes(`${OFFICE}/numbering"`)) return parts
  const relation = `<Relationship Id="rIdLists" Type="${OFFICE}/numbering" Target="numbering.xml"/>`
  const override = `<Override PartName="/${NUMBERING}" ContentType="${TYPE}"/>`
  const types = textOf(parts, CONTENT_TYPES)
  const write = (text: string) => new TextEncoder().encode(text)
  return new Map(parts)
    .set(RELATIONS, write(relations.replace('</Relationships>', `${relation}</Relationships>`)))
    .set(NUMBERING, write(`${HEAD}<w:numbering xmlns:w="${WORD}"></w:numbering>`))
    .set(
      CONTENT_TYPES,
      write(
        types.includes(`/${NUMBERING}"`) ? types : types.replace('</Types>', `${override}</Types>`),
      ),
    )
}
