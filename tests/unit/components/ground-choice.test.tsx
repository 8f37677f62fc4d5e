import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { VisibilityFields } from '@/components/classification/visibility-fields'
import { classifyInput } from '@/domain/classification/input'
import { fieldFaults } from '@/server/trpc/field-faults'

const SENT = { list: 'risks', id: 1, programme: 'itm', reason: 'Bids are due', seen: 0 }
const GROUND = { scheme: 'Schedule 12A', paragraph: '3', reason: 'A contract' }
const given = { nonPublic: GROUND }

const faultsOf = (nonPublic: object) =>
  fieldFaults(classifyInput.safeParse({ ...SENT, visibility: { nonPublic } }).error)

/** What the page has under the id, `select id="x"`: what a link of the error summary focuses. */
const targetOf = (html: string, field: string) =>
  [...html.matchAll(/<(select|input|textarea)\b[^>]*>/g)].find(([tag]) =>
    tag.includes(` id="${field}"`),
  )

describe('Of a form that says who may read something', () => {
  const html = renderToStaticMarkup(<VisibilityFields given={given} errorOf={() => undefined} />)

  test.each([
    ['no ground', { ...GROUND, scheme: '', paragraph: '' }, 'visibility.nonPublic.scheme'],
    ['no reason', { ...GROUND, reason: '' }, 'visibility.nonPublic.reason'],
    ['no day', { ...GROUND, reviewOn: 'soon' }, 'visibility.nonPublic.reviewOn'],
  ])('with %s, the one link of the error summary lands on a field in sight', (_, sent, field) => {
    expect(faultsOf(sent).map((fault) => fault.field)).toEqual([field])
    expect(targetOf(html, field)?.[0]).not.toContain('hidden')
    expect(targetOf(html, field)).toBeDefined()
  })

  test('the ground is a choice, with its label', () => {
    expect(targetOf(html, 'visibility.nonPublic.scheme')?.[1]).toBe('select')
    expect(html).toContain('<label for="visibility.nonPublic.scheme"')
  })

  test('a rule of our own is asked for in two fields', () => {
    const own = { nonPublic: { ...GROUND, scheme: 'Our rule', paragraph: '7' } }
    const typed = renderToStaticMarkup(<VisibilityFields given={own} errorOf={() => undefined} />)
    for (const part of ['scheme', 'paragraph'])
      expect(targetOf(typed, `visibility.nonPublic.${part}`)?.[1]).toBe('input')
  })

  test('the public is not offered to those who may not make public', () => {
    const held = <VisibilityFields given={given} mayRelease={false} errorOf={() => undefined} />
    expect(html).toContain('Everybody')
    expect(renderToStaticMarkup(held)).not.toContain('Everybody')
  })
})
