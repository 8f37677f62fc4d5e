import { describe, expect, test } from 'vitest'
import { draftDocument } from '@/domain/drafting/draft'
import {
  DEFAULT_HOUSE_STYLE,
  type HouseStyle,
  houseStyleSchema,
} from '@/domain/drafting/house-style'
import { inHouseStyle } from '@/domain/drafting/in-house-style'
import { sentencesOf, verifySections } from '@/domain/drafting/verify'
import { SAMPLE_DRAFTS } from './drafted'
import { AS_AT, draftUpdate, harbour, paragraphsOf } from './small-portfolio'

const style = (own: Partial<HouseStyle>): HouseStyle => ({ ...DEFAULT_HOUSE_STYLE, ...own })

const HARBOUR = harbour({
  stage: 'Design',
  ratings: [{ recordedOn: '2020-06-30', value: 'green' }],
  status: 'paused',
  milestones: [
    { key: 'a', name: 'Contract award', forecast: 'FY2020/21', reason: 'the 2019/20 budget' },
    {
      key: 'b',
      name: 'Site surveys',
      status: 'paused',
      reason: 'Three cranes of the programme broke',
    },
  ],
})

const said = (own: Partial<HouseStyle>) =>
  paragraphsOf(inHouseStyle(draftUpdate(HARBOUR), style(own))).join(' ')

describe('the style of a council', () => {
  test('changes nothing where none was chosen', () => {
    const document = draftUpdate(HARBOUR)
    expect(inHouseStyle(document, DEFAULT_HOUSE_STYLE)).toBe(document)
  })

  test.each(['2016-17', '2016–17'] as const)(
    'writes financial years as %s, but not in people’s words',
    (form) => {
      expect(said({})).toContain('the 2020/21 financial year')
      expect(said({ financialYear: form })).toContain(`the 2020${form[4]}21 financial year`)
    },
  )

  test('calls a programme what the council calls it, with a capital where it wants one', () => {
    const nouns = { ...DEFAULT_HOUSE_STYLE.nouns, workstream: 'scheme' }
    expect(said({ nouns })).toContain('The scheme is at the design stage')
    expect(said({ capitals: { programme: true, members: true } })).toContain(
      'The Workstream is at the design stage',
    )
    expect(said({ nouns })).toContain('three cranes of the programme broke')
  })

  test('counts in figures, and writes members small', () => {
    const file = harbour({
      risks: [{ key: 'r', title: 'The quay gives way.', recordedOn: '2020-05-01' }],
      events: [{ kind: 'progress', recordedOn: '2020-07-01', text: 'Two piles stand.' }],
    })
    const document = inHouseStyle(
      draftUpdate(file, '2020-06-15'),
      style({ countsInWords: false, capitals: { programme: false, members: false } }),
    )
    expect(paragraphsOf(document).join(' ')).toContain('Unchanged since 15 June 2020: 1 risk.')
    expect(paragraphsOf(document).join(' ')).toContain('Two piles stand.')
    expect(document.summary?.lead).toContain('gives members the position')
  })

  test('gives lengths of time and figures of things in words, or in figures where it is so chosen', () => {
    const file = harbour({
      milestones: [
        { key: 'a', name: 'Contract award', baseline: '2020-08-01', forecast: '2020-08-22' },
        { key: 'b', name: 'Site surveys', baseline: '2020-08-01', forecast: '2020-08-18' },
      ],
      measures: [
        {
          key: 'roles',
          name: 'vacant roles',
          unit: 'roles',
          series: [{ observations: [{ period: '2020-06', value: 3, qualifier: 'over' }] }],
        },
      ],
    })
    const inWords = paragraphsOf(draftUpdate(file)).join(' ')
    const figures = inHouseStyle(draftUpdate(file), style({ countsInWords: false }))
    const inFigures = paragraphsOf(figures).join(' ')
    for (const said of ['three weeks later', 'about two weeks later', 'over three vacant roles'])
      expect(inWords).toContain(said)
    for (const said of ['3 weeks later', 'about 2 weeks later', 'over 3 vacant roles'])
      expect(inFigures).toContain(said)
    expect(verifySections(figures.sections)).toEqual([])
  })

  test('writes members small within a sentence and nowhere in names, with a capital where one begins', () => {
    const file = harbour({
      decisions: [{ kind: 'approve', text: 'the plan of the Members’ Room', soughtAt: 'july' }],
    })
    const small = style({ capitals: { programme: false, members: false } })
    const document = inHouseStyle(draftUpdate(file), small)
    expect(paragraphsOf(document)).toEqual([
      'Members are asked to approve this: the plan of the Members’ Room.',
    ])
    expect(document.summary?.items[0]?.sentences.map(({ text }) => text)).toEqual([
      'Harbour Programme: members are asked to approve this: the plan of the Members’ Room.',
    ])
  })

  test.each(SAMPLE_DRAFTS)('is read by the verifier without a fault in %s', (_name, document) => {
    const styled = inHouseStyle(document, {
      countsInWords: false,
      financialYear: '2016–17',
      capitals: { programme: true, members: false },
      nouns: {
        programme: 'scheme',
        project: 'capital scheme',
        workstream: 'stream',
        service: 'service',
      },
    })
    expect(verifySections(styled.sections)).toEqual([])
    for (const sentence of styled.sections.flatMap(({ blocks }) => blocks.flatMap(sentencesOf)))
      for (const { to } of sentence.spans) expect(to).toBeLessThanOrEqual(sentence.text.length)
  })

  test('is asked for with the draft', () => {
    const request = { file: HARBOUR, report: 'update', audience: 'public', asAt: AS_AT } as const
    const own = style({ financialYear: '2016-17' })
    expect(paragraphsOf(draftDocument({ ...request, style: own })).join(' ')).toBe(said(own))
  })

  test('takes nouns of one or two words in small letters', () => {
    expect(houseStyleSchema.safeParse(DEFAULT_HOUSE_STYLE).success).toBe(true)
    const nouns = { ...DEFAULT_HOUSE_STYLE.nouns, project: 'not a Project' }
    expect(houseStyleSchema.safeParse(style({ nouns })).success).toBe(false)
  })
})
