// What an author moved into another section is drafted where it came from. A new draft is laid out as the author has it
// before it is merged: the sentences that went elsewhere go there again. Source: the drafting page, "Redrafting".

import type { DocumentSection, ReportDocument } from '../document'
import { blocksOf, isLine, type Line, type Row, rowsOf, sentencesOf } from './lines'
import { ownKeys } from './section'

/** `fresh` with every sentence in the section in which `previous` has it, as long as there is that section. */
export function followMoves(previous: ReportDocument, fresh: ReportDocument): ReportDocument {
  const present = new Set(fresh.sections.map(({ key }) => key))
  const home = homesIn(previous, present)
  if (fresh.sections.every((section) => linesOf(section).every(staysIn(section.key, home))))
    return fresh
  const arriving = new Map<string, Row[]>()
  const left = fresh.sections.map((section) => {
    const before = previous.sections.find(({ key }) => key === section.key) ?? section
    const nextKey = ownKeys({ ...before, blocks: [...before.blocks, ...section.blocks] })
    const rows = rowsOf(section.blocks).flatMap((row): Row[] => {
      if (!isLine(row)) return [row]
      const { here, away } = parted(row, section.key, home)
      for (const [to, line] of away) arriving.set(to, [...(arriving.get(to) ?? []), line])
      const isTaken = (home.get(row.paragraph) ?? section.key) !== section.key
      const key = isTaken ? nextKey() : row.key
      return here.length === 0 ? [] : [{ ...row, key, sentences: here }]
    })
    return { ...section, blocks: blocksOf(rows).blocks }
  })
  const sections = left.map((section) => ({
    ...section,
    blocks: blocksOf([...rowsOf(section.blocks), ...(arriving.get(section.key) ?? [])]).blocks,
  }))
  return { ...fresh, sections }
}

/** In which section each sentence and each paragraph is, by its id or key. */
type Homes = ReadonlyMap<string, string>

function homesIn({ sections }: ReportDocument, present: ReadonlySet<string>): Homes {
  const homes = new Map<string, string>()
  for (const { key, blocks, cut = [], deleted = [] } of sections) {
    if (!present.has(key)) continue
    for (const block of [...blocks, ...deleted.map((one) => one.block)]) {
      if (block.kind !== 'paragraph') continue
      for (const id of [block.key, ...sentencesOf(block).map((one) => one.id)]) homes.set(id, key)
    }
    for (const { sentence } of cut) homes.set(sentence.id, key)
  }
  return homes
}

const linesOf = ({ blocks }: DocumentSection) => rowsOf(blocks).filter(isLine)

/** A sentence that is new goes where its paragraph went. */
const homeOf = (id: string, { paragraph }: Line, section: string, home: Homes) =>
  home.get(id) ?? home.get(paragraph) ?? section

const staysIn = (section: string, home: Homes) => (line: Line) =>
  line.sentences.every(({ id }) => homeOf(id, line, section, home) === section)

function parted(line: Line, section: string, home: Homes) {
  const here: Line['sentences'] = []
  const away = new Map<string, Line>()
  for (const sentence of line.sentences) {
    const to = homeOf(sentence.id, line, section, home)
    if (to === section) here.push(sentence)
    else away.set(to, { ...line, sentences: [...(away.get(to)?.sentences ?? []), sentence] })
  }
  return { here, away }
}
