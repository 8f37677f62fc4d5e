// A projection that leaves items out leaves out what refers to them: a link to nothing would tell that there was something.
// Source: portfolio file, "What is not public never reaches a public reader in any output".

import { milestoneOf } from './committee-lists'
import type { Action, Forecast, PortfolioFile, Programme, ToldPromise } from './schema'

/** The file without references to programmes, milestones, measures and reports that are not in it. */
export function dropDanglingLinks(file: PortfolioFile): PortfolioFile {
  const programmes = new Set(file.programmes.map(({ key }) => key))
  const milestones = new Set(
    file.programmes.flatMap((programme) =>
      programme.milestones.map(({ key }) => `${programme.key}/${key}`),
    ),
  )
  const reports = new Set(file.reports.map(({ key }) => key))
  const measures = new Set(file.measures.map(({ key }) => key))
  return {
    ...file,
    programmes: file.programmes.map((programme) =>
      linked(programme, { programmes, milestones, reports }),
    ),
    reports: file.reports.map((report) => ({
      ...report,
      sections: report.sections
        .filter((section) => section.kind !== 'programme' || programmes.has(section.programme))
        .map((section) =>
          section.kind === 'measures'
            ? { ...section, measures: section.measures.filter((key) => measures.has(key)) }
            : 'programmes' in section
              ? { ...section, programmes: section.programmes.filter((key) => programmes.has(key)) }
              : section,
        ),
    })),
    promises: file.promises.map((promise) =>
      linkedPromise(promise, { programmes, milestones, reports }),
    ),
    actions: file.actions.map((action) => linkedAction(action, programmes)),
  }
}

interface Known {
  programmes: ReadonlySet<string>
  milestones: ReadonlySet<string>
  reports: ReadonlySet<string>
}

function linked(programme: Programme, known: Known): Programme {
  const { parent, ...rest } = programme
  return {
    ...rest,
    ...(parent !== undefined && known.programmes.has(parent) ? { parent } : {}),
    dependencies: programme.dependencies.filter(
      ({ on, milestone }) =>
        known.programmes.has(on) && (milestone === undefined || known.milestones.has(milestone)),
    ),
    milestones: programme.milestones.map((milestone) => ({
      ...milestone,
      dependsOn: milestone.dependsOn.filter((key) =>
        known.milestones.has(key.includes('/') ? key : `${programme.key}/${key}`),
      ),
      forecasts: milestone.forecasts.map((forecast) =>
        forecast.toldTo === undefined ? forecast : toldForecast(forecast, known.reports),
      ),
    })),
  }
}

function toldForecast({ toldTo, ...forecast }: Forecast, reports: ReadonlySet<string>): Forecast {
  return toldTo !== undefined && reports.has(toldTo) ? { ...forecast, toldTo } : forecast
}

function linkedPromise(promise: ToldPromise, known: Known): ToldPromise {
  const { report, programme, milestone: _milestone, ...rest } = promise
  const milestone = milestoneOf(promise)
  return {
    ...rest,
    ...(report !== undefined && known.reports.has(report) ? { report } : {}),
    ...(programme !== undefined && known.programmes.has(programme) ? { programme } : {}),
    ...(milestone !== undefined && known.milestones.has(milestone)
      ? { milestone: promise.milestone }
      : {}),
  }
}

function linkedAction(action: Action, programmes: ReadonlySet<string>): Action {
  const { programme, ...rest } = action
  return programme === undefined || programmes.has(programme) ? action : rest
}
