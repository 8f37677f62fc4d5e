import { FIRST_DAY } from '@/domain/dates/day'
import { publicView } from '@/domain/portfolio-file/public-view'
import type { Milestone, PortfolioFile, Programme } from '@/domain/portfolio-file/schema'
import type { LinkedProgramme } from './page-store'

/**
 * What a public reader sees of a programme, null when nothing, and what is withheld from them. `links` are the programmes
 * that it names and that the public may know of.
 */
export function projectProgramme(programme: Programme, links: readonly LinkedProgramme[]) {
  const others = links.filter(({ key }) => key !== programme.key)
  const { file, withheld } = publicView(fileOf([programme, ...others.map(stubProgramme)]))
  return {
    shown: file.programmes.find(({ key }) => key === programme.key) ?? null,
    withheld: withheld.map(({ path, ground }) => ({ path, ground })),
  }
}

function fileOf(programmes: Programme[]): PortfolioFile {
  return {
    format: 'milepost/portfolio',
    version: 1,
    asAt: FIRST_DAY,
    organisations: [],
    people: [],
    committees: [],
    meetings: [],
    programmes,
    measures: [],
    reports: [],
    promises: [],
    actions: [],
    corporatePlans: [],
  }
}

/** Enough of a programme for a reference to find it. */
export function stubProgramme({ key, name, milestones }: LinkedProgramme): Programme {
  const none = { names: [], organisations: [], ratings: [], measures: [], risks: [], events: [] }
  return {
    ...none,
    key,
    name,
    kind: 'programme',
    decisions: [],
    dependencies: [],
    references: [],
    milestones: milestones.map(
      (milestone): Milestone => ({
        key: milestone,
        name: milestone,
        rebaselines: [],
        dependsOn: [],
        forecasts: [],
      }),
    ),
  }
}
