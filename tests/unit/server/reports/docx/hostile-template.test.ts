import { deflateRawSync } from 'node:zlib'
import JSZip from 'jszip'
import { beforeAll, describe, expect, it } from 'vitest'
import { describeTemplate } from '@/server/reports/docx/template/describe'
import { makeStarterTemplate } from '@/server/reports/docx/template/starter'
import { readDirectory } from '@/server/reports/docx/zip/directory'
import { unzip } from '@/server/reports/docx/zip/unzip'
import { zip } from '@/server/reports/docx/zip/zip'
import { starterWith } from '../../../../support/foreign-template'
import { processorTime } from '../../../../support/processor-time'

const MIB = 1024 * 1024
let starter: Uint8Array

beforeAll(async () => {
  starter = await makeStarterTemplate()
})

const bytes = (text: string) => new TextEncoder().encode(text)
const with1 = (path: string, content: Uint8Array) => zip(new Map(unzip(starter)).set(path, content))
const refused = (file: Uint8Array, words: RegExp, name = 'council.docx') =>
  expect(describeTemplate(name, file)).rejects.toMatchObject({
    code: 'INVALID',
    field: 'file',
    message: expect.stringMatching(words),
  })

/** Changes a field of the directory's entry of a part. */
function lie(file: Uint8Array, path: string, change: (view: DataView, at: number) => void) {
  const copy = new Uint8Array(file)
  const view = new DataView(copy.buffer)
  let at = view.getUint32(copy.length - 22 + 16, true)
  while (view.getUint32(at, true) === 0x02014b50) {
    const length = view.getUint16(at + 28, true)
    if (new TextDecoder().decode(copy.subarray(at + 46, at + 46 + length)) === path) {
      change(view, at)
      return copy
    }
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  throw new Error(`No ${path}`)
}

describe('S-41: what may be uploaded as a template', () => {
  it('takes a Word document by its name and by its bytes', async () => {
    await expect(describeTemplate('council.docx', starter)).resolves.toMatchObject({})
    await refused(starter, /ends in \.docx/, 'council.docm')
    await refused(starter, /ends in \.docx/, 'council.docx.exe')
    await refused(bytes('<html><script>alert(1)</script>'), /not a Word document/)
    await refused(bytes('%PDF-1.7'), /not a Word document/)
    await refused(zip(new Map([['a.txt', bytes('a')]])), /not a Word document/)
    await refused(new Uint8Array(0), /not a Word document/)
  })

  it('takes nothing over 10 MiB', async () => {
    const large = new Uint8Array(10 * MIB + 1)
    large.set(starter)
    await refused(large, /10 MiB/)
  })

  it.each([
    ['a project of macros', 'word/vbaProject.bin', /macros/],
    ['its relationships', 'word/_rels/vbaProject.bin.rels', /macros/],
    ['its events', 'word/vbaData.xml', /macros/],
    ['a control', 'word/activeX/activeX1.xml', /macros/],
    ['an embedded object', 'word/embeddings/oleObject1.bin', /macros/],
  ])('refuses %s', async (_, path, words) => {
    await refused(with1(path, bytes('x')), words)
  })

  it('refuses macros that only the list of types admits to', async () => {
    const type = 'application/vnd.ms-word.document.macroEnabled.main+xml'
    const lying = await starterWith('[Content_Types].xml', (text) =>
      text.replace(
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
        type,
      ),
    )
    await refused(lying, /macros/)
    const extra = await starterWith('[Content_Types].xml', (text) =>
      text.replace(
        '</Types>',
        '<Override PartName="/word/x.xml" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
      ),
    )
    await refused(extra, /macros/)
  })

  it('refuses what is fetched from elsewhere when it is opened, and lets a link in the text be', async () => {
    const relation = (type: string) =>
      `<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="https://elsewhere.invalid/x" TargetMode="External"/></Relationships>`
    const file = (type: string) =>
      starterWith('word/_rels/document.xml.rels', (text) =>
        text.replace('</Relationships>', relation(type)),
      )
    await refused(await file('attachedTemplate'), /another file/)
    await refused(await file('image'), /another file/)
    await expect(describeTemplate('a.docx', await file('hyperlink'))).resolves.toMatchObject({})
  })
})

describe('S-42: what unpacks to more than it seems', () => {
  it('refuses a bomb by what its directory says, before anything is unpacked', async () => {
    const bomb = with1('word/media/a.xml', new Uint8Array(12 * MIB))
    expect(() => readDirectory(bomb)).toThrow(/hundred times/)
    await refused(bomb, /hundred times/)
  })

  it('refuses a bomb whose directory says that it is small, without unpacking it all', async () => {
    const bomb = with1('word/media/a.xml', new Uint8Array(12 * MIB))
    const lying = lie(bomb, 'word/media/a.xml', (view, at) => view.setUint32(at + 24, 1000, true))
    const before = process.memoryUsage().arrayBuffers
    await refused(lying, /does not hold what it says/)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(6 * MIB)
  })

  it('refuses more than 100 MiB in all, and more than 2,000 parts', async () => {
    const lying = lie(starter, 'word/document.xml', (view, at) => {
      view.setUint32(at + 20, 0x7fffffff, true)
      view.setUint32(at + 24, 101 * MIB, true)
    })
    await refused(lying, /damaged|100 MiB/)
    const many = new Map(unzip(starter))
    for (let part = 0; part < 2000; part += 1) many.set(`word/p${part}.xml`, bytes('<a/>'))
    await refused(zip(many), /2000 parts/)
  })

  it('refuses an archive in the archive', async () => {
    await refused(with1('word/media/inner.png', starter), /another file in it/)
  })

  it.each(['../evil.xml', '/etc/passwd', 'word/../../x', 'C:\\x.xml', 'a\\b.xml'])(
    'refuses a part called %s',
    async (path) => {
      await refused(with1(path, bytes('x')), /leads out of it/)
    },
  )

  it('refuses a part that is a link, one that is encrypted, and two of one name', async () => {
    const link = lie(starter, 'word/styles.xml', (view, at) => {
      view.setUint8(at + 5, 3)
      view.setUint32(at + 38, (0o120777 << 16) >>> 0, true)
    })
    await refused(link, /link/)
    const locked = lie(starter, 'word/styles.xml', (view, at) => view.setUint16(at + 8, 1, true))
    await refused(locked, /password/)
    await refused(with1('word/STYLES.xml', bytes('<a/>')), /damaged/)
  })

  it('refuses what is cut off, wherever', async () => {
    for (const part of [0.1, 0.5, 0.9, 0.999])
      await refused(starter.slice(0, Math.floor(starter.length * part)), /damaged|does not hold/)
  })

  it('reads what other programs pack', async () => {
    const packed = await new JSZip().file('a/b.txt', 'words').generateAsync({
      type: 'uint8array',
      compression: 'DEFLATE',
    })
    expect(new TextDecoder().decode(unzip(packed).get('a/b.txt'))).toBe('words')
    const ours = await JSZip.loadAsync(zip(new Map([['a.txt', bytes('words'.repeat(99))]])))
    expect(await ours.file('a.txt')?.async('string')).toBe('words'.repeat(99))
    expect(deflateRawSync(bytes('')).length).toBeGreaterThan(0)
  })
})

describe('S-43: XML that declares things', () => {
  const LAUGHS = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
  it.each([
    ['entities', LAUGHS],
    ['an external entity', '<!DOCTYPE x SYSTEM "file:///etc/passwd">'],
    ['a type, spaced out', '<! \n doctype x>'],
  ])('refuses %s in any part', async (_, declaration) => {
    for (const path of ['word/document.xml', 'word/styles.xml', 'docProps/core.xml'])
      await refused(
        await starterWith(path, (text) => text.replace('?>', `?>${declaration}`)),
        /XML/,
      )
  })

  it('refuses XML in an encoding that hides it', async () => {
    const wide = new Uint8Array(Buffer.from(`<?xml version="1.0"?>${LAUGHS}<a/>`, 'utf16le'))
    await refused(await starterWith('word/settings.xml', () => wide), /XML/)
  })

  it('S-45: reads a hostile 1 MB of unclosed elements at once', async () => {
    for (const open of ['<w:style ', '<w:p>', '<w:p ', '<w:t ', '<w:pStyle ', '<Relationship ']) {
      const text = open.repeat(MIB / open.length)
      const path = open.startsWith('<w:style') ? 'word/styles.xml' : 'word/document.xml'
      const file = await starterWith(path, () => text)
      const read = () => describeTemplate('a.docx', file).catch(() => null)
      expect(await processorTime(read)).toBeLessThan(3000)
    }
  })
})
