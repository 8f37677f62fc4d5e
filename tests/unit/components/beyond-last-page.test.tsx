import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { BeyondLastPage } from '@/components/search/found-groups'

const pageAfter = (total: number, hasMore = false) =>
  renderToStaticMarkup(
    <BeyondLastPage
      group={{ kind: 'milestones', total, hasMore, from: 2476, things: [] }}
      first="/search?q=site&kind=milestones"
    />,
  )

test('a page after the last says so, how many there are, and where they begin', () => {
  expect(pageAfter(12)).toContain('This page is beyond the last one')
  expect(pageAfter(12)).toContain('12 milestones answer to these words.')
  expect(pageAfter(1)).toContain('One milestone answers to these words.')
  expect(pageAfter(500, true)).toContain('More than 500 milestones answer to these words.')
  expect(pageAfter(12)).toContain('<a href="/search?q=site&amp;kind=milestones">Start')
})
