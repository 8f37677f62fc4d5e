import fc from 'fast-check'
import { portfolioAsAt } from '@/domain/portfolio-file/as-at'
import type { PortfolioFile, Visibility } from '@/domain/portfolio-file/schema'
import { arbitraryPortfolioJson, parsePortfolio } from './arbitrary-portfolio'

const GROUND: Visibility = {
  nonPublic: { scheme: 'Schedule 12A', paragraph: '3', reason: 'a contract' },
}
const LISTS = ['milestones', 'ratings', 'measures', 'risks', 'events', 'decisions'] as const

type Hide = () => boolean

/** A portfolio of which things are not public at random, with a report that has a place for each kind of thing. */
export function arbitraryWithheldReport(): fc.Arbitrary<PortfolioFile> {
  return fc
    .tuple(arbitraryPortfolioJson(), fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }))
    .map(([json, bits]) => {
      const file = parsePortfolio({
        ...json,
        reports: [REPORT],
        promises: PROMISES,
        actions: ACTIONS,
      })
      let next = 0
      const hide: Hide = () => bits[next++ % bits.length] === true
      return parsePortfolio(hidden(withSections(file), hide))
    })
}

const asked = ['Note the report', 'Approve the sum', 'Agree the plan'].map((text, place) => ({
  ...{ key: `asked-${place}`, kind: 'note', text },
}))
const REPORT = {
  ...{ key: 'update', subject: 'Update', reportOf: 'The Chamberlain', classification: 'public' },
  for: [{ committee: 'finance', meeting: 'finance-2020', purpose: 'information' }],
  recommendations: asked,
  appendices: ['Plan', 'Costs', 'Contract'].map((title) => ({ title, classification: 'public' })),
}
const told = { toldTo: 'finance', toldOn: '2018-06-01' }
const PROMISES = ['a', 'b', 'c'].map((key) => ({
  ...told,
  key,
  text: `The ${key} is due in July.`,
}))
const ACTIONS = ['a', 'b', 'c'].map((key) => ({
  ...{ key, committee: 'finance', kind: 'action', text: `Tell Members about ${key}.` },
}))

function withSections(file: PortfolioFile): object {
  const heads = file.programmes.map(({ key }) => ({
    ...{ kind: 'programme', heading: `About ${key}`, programme: key },
  }))
  const registers = ['risks', 'promises', 'actions', 'decisions'].map((kind) => ({
    ...{ kind, heading: `All ${kind}` },
  }))
  const paragraphs = ['one', 'two', 'three'].map((key) => ({ key, text: `Paragraph ${key}.` }))
  const measures = file.measures.map(({ key }) => key)
  const periods = ['2020-03']
  const sections = [
    { kind: 'authored', heading: 'Background', paragraphs },
    ...heads,
    { kind: 'measures', heading: 'Performance', measures, periods },
    ...registers,
  ]
  return { ...file, reports: [{ ...REPORT, sections }] }
}

function hidden(json: object, hide: Hide): object {
  const file = parsePortfolio(json)
  const some = <Item extends object>(items: readonly Item[]) =>
    items.map((item) => (hide() ? { ...item, visibility: GROUND } : item))
  return {
    ...file,
    programmes: some(file.programmes).map((programme) => ({
      ...programme,
      ...Object.fromEntries(LISTS.map((list) => [list, some<object>(programme[list])])),
    })),
    measures: some(file.measures),
    promises: some(file.promises),
    actions: some(file.actions),
    reports: file.reports.map((report) => ({
      ...report,
      recommendations: some(report.recommendations),
      appendices: report.appendices.map((one) =>
        hide() ? { ...one, classification: GROUND } : one,
      ),
      sections: report.sections.map((section) =>
        section.kind === 'authored'
          ? { ...section, paragraphs: some(section.paragraphs) }
          : section,
      ),
    })),
  }
}

/** How many things the report would tell to Members and does not tell to the public, counted from the record itself. */
export function countWithheld(whole: PortfolioFile): number {
  const file = portfolioAsAt(whole, whole.asAt)
  const [report] = file.reports
  if (report === undefined) throw new Error('There is no report')
  const secret = (items: readonly { visibility?: unknown }[]) =>
    items.filter(({ visibility }) => typeof visibility === 'object').length
  const open = file.programmes.filter(({ visibility }) => visibility === undefined)
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
  return sum([
    secret(report.recommendations),
    report.appendices.filter(({ classification }) => classification !== 'public').length,
    ...report.sections.map((one) => (one.kind === 'authored' ? secret(one.paragraphs) : 0)),
    secret(file.programmes),
    ...open.flatMap((programme) => LISTS.map((list) => secret(programme[list]))),
    ...open.flatMap(({ risks, decisions }) => [secret(risks), secret(decisions)]),
    secret(file.measures),
    secret(file.promises),
    secret(file.actions),
  ])
}
