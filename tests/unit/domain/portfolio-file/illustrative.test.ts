import { describe, expect, it } from 'vitest'
import { standingOf } from '../../../../src/domain/actions/standing'
import { asDay } from '../../../../src/domain/dates/day'
import { deriveSlip, isOverdue } from '../../../../src/domain/milestones/milestone'
import { portfolioAsAt } from '../../../../src/domain/portfolio-file/as-at'
import { mergePortfolio } from '../../../../src/domain/portfolio-file/merge'
import { publicView } from '../../../../src/domain/portfolio-file/public-view'
import { readPortfolioFile } from '../../../../src/domain/portfolio-file/read'
import { writePortfolioFile } from '../../../../src/domain/portfolio-file/write'
import {
  assertRatingComplete,
  currentRating,
  previousRating,
} from '../../../../src/domain/ratings/rating'
import { sampleFile, sampleText } from '../../../support/samples'

const sample = sampleFile('portfolio')
const overlay = sampleFile('illustrative')
const merged = mergePortfolio(sample, overlay)
const TODAY = asDay('2020-07-08')

function programme(key: string) {
  const found = merged.programmes.find((held) => held.key === key)
  if (found === undefined) throw new Error(`No programme ${key}`)
  return found
}

describe('the illustrative layer', () => {
  it('says of every fact that it is illustrative, and is written canonically', () => {
    for (const held of overlay.programmes) {
      const { milestones, ratings, measures, risks, events, decisions } = held
      for (const fact of [
        ...milestones,
        ...ratings,
        ...measures,
        ...risks,
        ...events,
        ...decisions,
      ]) {
        expect(fact.source?.document).toBe('Illustrative layer, not from the published reports')
      }
    }
    expect(writePortfolioFile(overlay)).toBe(sampleText('illustrative'))
  })

  it('lies over the sample without a fault, twice as well as once', () => {
    expect(readPortfolioFile(merged)).toMatchObject({ ok: true })
    expect(mergePortfolio(merged, overlay)).toEqual(merged)
  })

  it('changes nothing of the sample but who leads and sponsors', () => {
    for (const real of sample.programmes) {
      const { lead: _lead, sponsor: _sponsor, ...held } = programme(real.key)
      for (const list of [
        'milestones',
        'ratings',
        'measures',
        'risks',
        'events',
        'decisions',
      ] as const) {
        expect(held[list].slice(0, real[list].length)).toEqual(real[list])
      }
      expect(held).toMatchObject({
        name: real.name,
        kind: real.kind,
        organisations: real.organisations,
      })
    }
    expect(
      merged.people.filter(({ key }) => sample.people.some((real) => real.key === key)),
    ).toEqual(sample.people)
    expect(merged.reports).toEqual(sample.reports)
    expect(programme('recovery-plan').lead).toBe('it-director-2020')
  })

  it('has ratings that are complete and name the one before', () => {
    const followed = overlay.programmes.filter(({ milestones }) => milestones.length > 0)
    expect(followed).toHaveLength(6)
    for (const held of followed) {
      expect(currentRating(held)).toBeDefined()
      for (const rating of held.ratings) {
        expect(() => assertRatingComplete(rating)).not.toThrow()
        expect(rating.previous).toBe(previousRating(held, rating)?.value)
      }
    }
  })

  it('has an action that came back and is overdue, one that was closed, and what meetings decided', () => {
    const standings = merged.actions.map((one) => standingOf(one, merged.meetings, TODAY))
    expect(standings).toContainEqual(
      expect.objectContaining({ state: 'open', isOverdue: true, carried: 1 }),
    )
    expect(standings.map(({ state }) => state)).toEqual(
      expect.arrayContaining(['open', 'answered', 'closed']),
    )
    const decided = overlay.programmes.flatMap(({ decisions }) => decisions)
    expect(decided.map(({ outcome }) => outcome)).toEqual([undefined, 'agreed', 'deferred'])
  })

  it('has risks whose score is likelihood times impact', () => {
    for (const { likelihood, impact, score } of overlay.programmes.flatMap(({ risks }) => risks)) {
      expect(score).toBe((likelihood ?? 0) * (impact ?? 0))
    }
  })

  it('has one overdue milestone, and forecasts that moved both ways with a reason', () => {
    const milestones = merged.programmes.flatMap((held) => held.milestones)
    expect(milestones.filter((held) => isOverdue(held, TODAY)).map(({ key }) => key)).toContain(
      'old-software-plan',
    )
    const overdue2020 = overlay.programmes
      .flatMap((held) => held.milestones)
      .filter((held) => isOverdue(held, TODAY))
    expect(overdue2020).toHaveLength(1)
    const moved = milestones.filter((held) =>
      deriveSlip(held).some(({ direction }) => direction === 'later' || direction === 'earlier'),
    )
    expect(
      new Set(moved.flatMap((held) => deriveSlip(held).map(({ direction }) => direction))),
    ).toContain('earlier')
    for (const held of moved.filter(({ actual }) => actual === undefined))
      expect(held.reason).toBeDefined()
  })

  it('leaves the Police programme Green since June, to be rated on the day of the sample', () => {
    const police = programme('police-itm')
    expect(currentRating(police)).toMatchObject({ value: 'green', recordedOn: '2020-06-30' })
    expect(police.ratings.map(({ recordedOn }) => recordedOn)).not.toContain('2020-07-08')
    expect(police.lead).toBe('head-of-police-it')
    expect(police.milestones.find(({ key }) => key === 'laptops-issued')).toMatchObject({
      name: 'Windows 10 laptops issued to all officers',
      ...{ baseline: '2020-09', forecast: '2020-09' },
    })
    expect(police.milestones.find(({ key }) => key === 'accelerated-itm')?.forecast).toBe(
      'early 2020-10',
    )
  })

  it('withholds two things of the sourcing programme from the public', () => {
    const { withheld } = publicView(merged)
    expect(withheld).toEqual([
      {
        section: 'sourcing-2020',
        path: 'programmes/sourcing-2020/milestones/5',
        ground: 'Schedule 12A paragraph 3',
        reviewOn: '2020-09-30',
      },
      {
        section: 'sourcing-2020',
        path: 'programmes/sourcing-2020/risks/1',
        ground: 'Schedule 12A paragraph 3',
        reviewOn: '2020-09-30',
      },
    ])
  })

  it('shows the spring of 2020 as it was known then', () => {
    const then = portfolioAsAt(merged, asDay('2020-05-31'))
    const azure = then.programmes.find(({ key }) => key === 'azure-migration')
    expect(azure && currentRating(azure)?.value).toBe('red')
    expect(azure?.milestones.find(({ key }) => key === 'wave-2')).toMatchObject({
      forecast: '2020-08',
      rebaselines: [],
    })
    expect(azure?.milestones.find(({ key }) => key === 'link-tested')).not.toHaveProperty('status')
  })
})
