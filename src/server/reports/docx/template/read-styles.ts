import type { TemplateStyle } from '@/domain/word-templates/views'
import { pieces } from './pieces'

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

interface ReadStyle {
  id: string
  name: string
  basedOn: string | undefined
  list: string | undefined
  level: number
  isDefault: boolean
}

/** The value of an attribute of the first element of that name. */
export function attribute(xml: string, element: string, name = 'w:val'): string | undefined {
  const [tag] = new RegExp(`<${element}(?:\\s[^<>]*)?/?>`).exec(xml) ?? []
  const value = tag && new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return value?.replace(/&(\w+);/g, (whole, entity: string) => ENTITIES[entity] ?? whole)
}

/** Every style definition of a part of styles, as it stands there. */
export function styleDefinitions(xml: string): string[] {
  return pieces(xml, 'w:style')
}

function readStyle(xml: string): ReadStyle {
  return {
    id: attribute(xml, 'w:style', 'w:styleId') ?? '',
    name: attribute(xml, 'w:name') ?? '',
    basedOn: attribute(xml, 'w:basedOn'),
    list: attribute(xml, 'w:numId'),
    level: Number(attribute(xml, 'w:ilvl') ?? 0),
    isDefault: /^<w:style\b[^<>]*\sw:default="(1|true)"/.test(xml),
  }
}

const paragraphStyles = (xml: string) =>
  styleDefinitions(xml)
    .filter((definition) => attribute(definition, 'w:style', 'w:type') === 'paragraph')
    .map(readStyle)

/** The id of the style that a paragraph without one has. */
export function defaultStyle(xml: string): string | undefined {
  return paragraphStyles(xml).find(({ isDefault }) => isDefault)?.id
}

/** The paragraph styles of a part of styles, with the list that each numbers its paragraphs in, its own or its base's. */
export function readStyles(xml: string): TemplateStyle[] {
  const styles = paragraphStyles(xml)
  const byId = new Map(styles.map((style) => [style.id, style]))
  const listOf = (style: ReadStyle, seen: readonly string[] = []): TemplateStyle['list'] => {
    if (style.list === '0') return null
    if (style.list !== undefined) return { id: style.list, level: style.level }
    const base = style.basedOn === undefined ? undefined : byId.get(style.basedOn)
    return base === undefined || seen.includes(base.id) ? null : listOf(base, [...seen, base.id])
  }
  return styles.map((style) => ({ id: style.id, name: style.name, list: listOf(style) }))
}
