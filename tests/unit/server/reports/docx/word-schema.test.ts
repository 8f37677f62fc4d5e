import JSZip from 'jszip'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeStarterTemplate } from '@/server/reports/docx/template/starter'
import { renderChanges } from '@/server/reports/render-changes'
import { renderDocx } from '@/server/reports/render-docx'
import { changedSample, sampleWithReference } from '../../../../support/changed-sample'
import { councilTemplate, templateOf } from '../../../../support/foreign-template'
import {
  attributeOf,
  everyElement,
  orderFaults,
  readElements,
  type WordElement,
} from '../../../../support/word-schema'

type Parts = ReadonlyMap<string, string>
const KINDS = ['made by us', 'in our template', 'in a council’s', 'of changes', 'template'] as const
const made = new Map<string, Parts>()

async function partsOf(bytes: Uint8Array): Promise<Parts> {
  const { files } = await JSZip.loadAsync(bytes)
  const entries = Object.values(files).filter(({ dir }) => !dir)
  return new Map(
    await Promise.all(
      entries.map(async (file) => [file.name, await file.async('string')] as const),
    ),
  )
}

beforeAll(async () => {
  const starter = await makeStarterTemplate()
  const files = [
    await renderDocx(sampleWithReference),
    await renderDocx(sampleWithReference, await templateOf(starter)),
    await renderDocx(sampleWithReference, await templateOf(await councilTemplate())),
    await renderChanges(sampleWithReference, changedSample, {
      ...{ author: 'Sean Green', date: '2020-07-08T00:00:00Z' },
    }),
    starter,
  ]
  for (const [at, kind] of KINDS.entries()) made.set(kind, await partsOf(files[at] ?? starter))
})

const part = (kind: string, path: string) => made.get(kind)?.get(path) ?? ''
const elementsOf = (kind: string, path: string) => everyElement(readElements(part(kind, path)))
const named = (elements: readonly WordElement[], name: string) =>
  elements.filter((element) => element.name === name)
const valuesOf = (elements: readonly WordElement[], name: string, attribute = 'w:val') =>
  named(elements, name).flatMap((element) => attributeOf(element, attribute) ?? [])
const twice = (values: readonly string[]) =>
  values.filter((value, at) => values.indexOf(value) !== at)

/** The part that a relationship of a part leads to. */
function targetOf(rels: string, target: string): string {
  const folder = rels.replace(/_rels\/[^/]+$/, '')
  return target.startsWith('/') ? target.slice(1) : `${folder}${target}`
}

describe.each(KINDS)('A Word file (%s) is what Word is strict about', (kind) => {
  it('with every element where ECMA-376 has it', () => {
    const parts = [...(made.get(kind) ?? [])].filter(([path]) =>
      /^word\/[a-z]+\d*\.xml$/.test(path),
    )
    expect(parts.length).toBeGreaterThan(3)
    for (const [path, xml] of parts) expect(orderFaults(readElements(xml)), path).toEqual([])
  })

  it('with a paragraph at the end of every cell, and the section at the end of all', () => {
    const elements = elementsOf(kind, 'word/document.xml')
    for (const cell of named(elements, 'w:tc')) expect(cell.children.at(-1)?.name).toBe('w:p')
    for (const table of named(elements, 'w:tbl')) {
      const columns = named(table.children, 'w:tblGrid')[0]?.children.length
      for (const row of named(table.children, 'w:tr')) {
        const spans = named(row.children, 'w:tc').map((cell) =>
          Number(valuesOf(everyElement(cell), 'w:gridSpan')[0] ?? 1),
        )
        expect(spans.reduce((sum, span) => sum + span, 0)).toBe(columns)
      }
    }
    expect(named(elements, 'w:body')[0]?.children.at(-1)?.name).toBe('w:sectPr')
  })

  it('with ids that are given once, and marks that end', () => {
    const elements = elementsOf(kind, 'word/document.xml')
    const bookmarks = valuesOf(elements, 'w:bookmarkStart', 'w:id')
    expect(twice(bookmarks)).toEqual([])
    expect(twice(valuesOf(elements, 'w:bookmarkStart', 'w:name'))).toEqual([])
    expect(valuesOf(elements, 'w:bookmarkEnd', 'w:id').toSorted()).toEqual(bookmarks.toSorted())
    const changes = ['w:ins', 'w:del', 'w:pPrChange', 'w:rPrChange', 'w:trPrChange']
    expect(twice(changes.flatMap((name) => valuesOf(elements, name, 'w:id')))).toEqual([])
    for (const code of elements.flatMap(
      ({ attributes }) => /REF (paragraph_\d+)/.exec(attributes)?.[1] ?? [],
    ))
      expect(valuesOf(elements, 'w:bookmarkStart', 'w:name')).toContain(code)
  })

  it('with styles and lists that are defined, once', () => {
    const [body, styles, lists] = ['document', 'styles', 'numbering'].map((name) =>
      elementsOf(kind, `word/${name}.xml`),
    )
    if (body === undefined || styles === undefined || lists === undefined) throw new Error('None')
    const ids = valuesOf(styles, 'w:style', 'w:styleId')
    expect(twice(ids)).toEqual([])
    for (const name of ['w:pStyle', 'w:rStyle', 'w:tblStyle'])
      for (const used of valuesOf(body, name)) expect(ids).toContain(used)
    for (const name of ['w:basedOn', 'w:next', 'w:link'])
      for (const used of valuesOf(styles, name)) expect(ids, name).toContain(used)
    const numbers = valuesOf(lists, 'w:num', 'w:numId')
    const abstract = valuesOf(lists, 'w:abstractNum', 'w:abstractNumId')
    expect([twice(numbers), twice(abstract)]).toEqual([[], []])
    for (const used of [...valuesOf(body, 'w:numId'), ...valuesOf(styles, 'w:numId')])
      expect(['0', ...numbers]).toContain(used)
    for (const used of valuesOf(lists, 'w:abstractNumId')) expect(abstract).toContain(used)
    for (const one of named(lists, 'w:abstractNum'))
      expect(twice(valuesOf(one.children, 'w:lvl', 'w:ilvl'))).toEqual([])
  })

  it('with a type for every part, and parts for all that is related', () => {
    const parts = made.get(kind) ?? new Map<string, string>()
    const types = elementsOf(kind, '[Content_Types].xml')
    const defaults = valuesOf(types, 'Default', 'Extension')
    const overrides = valuesOf(types, 'Override', 'PartName')
    expect([twice(defaults), twice(overrides)]).toEqual([[], []])
    for (const path of overrides) expect([...parts.keys()]).toContain(path.slice(1))
    for (const path of parts.keys())
      if (path !== '[Content_Types].xml')
        expect(
          overrides.includes(`/${path}`) || defaults.includes(path.split('.').at(-1) ?? ''),
          path,
        ).toBe(true)
    for (const [path, xml] of parts) {
      if (!path.endsWith('.rels')) continue
      const relations = named(everyElement(readElements(xml)), 'Relationship')
      const ids = relations.flatMap((one) => attributeOf(one, 'Id') ?? [])
      expect(twice(ids)).toEqual([])
      for (const one of relations)
        if (attributeOf(one, 'TargetMode') !== 'External')
          expect([...parts.keys()]).toContain(targetOf(path, attributeOf(one, 'Target') ?? ''))
      const own = parts.get(path.replace('_rels/', '').replace(/\.rels$/, ''))
      for (const [, id] of own?.matchAll(/ r:(?:id|embed)="([^"]*)"/g) ?? [])
        expect(ids).toContain(id)
    }
  })
})

describe('The check of a Word file', () => {
  it('sees what stands too late, what has no place, and what is not closed', () => {
    const wrong = '<w:p><w:pPr><w:jc w:val="left"/><w:pStyle w:val="x"/></w:pPr></w:p>'
    expect(orderFaults(readElements(wrong))).toEqual(['w:pStyle stands too late in w:pPr'])
    expect(orderFaults(readElements('<w:tr><w:p/></w:tr>'))).toEqual(['w:tr has no place for w:p'])
    expect(() => readElements('<w:p><w:r></w:p>')).toThrow('closes nothing')
  })
})
