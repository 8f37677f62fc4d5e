import { Document, Packer } from 'docx'
import { WORD_ROLES } from '@/domain/word-templates/roles'
import type { StyleMap } from '@/domain/word-templates/views'
import { styles } from '../styles'
import { unzip } from '../zip/unzip'
import { STYLES, textOf } from './open'
import { attribute, defaultStyle, styleDefinitions } from './read-styles'

const PREFIX = 'Milepost'

/** The id under which a style of Milepost is added to a template that has none for it. */
export const ownStyleId = (role: string): string => `${PREFIX}${role}`

let made: Promise<string[]> | undefined

/** The definitions of all styles of a paper of Milepost, as Word writes them. */
function ownDefinitions(): Promise<string[]> {
  made ??= Packer.pack(new Document({ styles, sections: [] }), 'uint8array').then((bytes) =>
    styleDefinitions(textOf(unzip(bytes), STYLES)),
  )
  return made
}

/** The part of styles of a template with the styles of Milepost that the map leaves to it, or does not know of yet. */
export async function withOwnStyles(xml: string, map: StyleMap): Promise<string> {
  const definitions = await ownDefinitions()
  const base = defaultStyle(xml)
  const added = WORD_ROLES.filter((role) => (map[role] ?? null) === null).flatMap((role) => {
    const found = definitions.find((one) => attribute(one, 'w:style', 'w:styleId') === role)
    return found === undefined ? [] : [renamed(found, role, base)]
  })
  const end = xml.lastIndexOf('</w:styles>')
  return `${xml.slice(0, end)}${added.join('')}${xml.slice(end)}`
}

function renamed(definition: string, role: string, base: string | undefined): string {
  const basedOn = base === undefined ? '' : `<w:basedOn w:val="${base}"/>`
  return definition
    .replace(/\sw:styleId="[^"]*"/, ` w:styleId="${ownStyleId(role)}"`)
    .replace(/<w:name w:val="([^"]*)"\/>/, `<w:name w:val="${PREFIX} $1"/>`)
    .replace(/<w:basedOn [^<>]*\/>/, basedOn)
    .replace(/<w:(next|link) [^<>]*\/>/g, '')
}
