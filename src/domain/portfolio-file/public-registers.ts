// Organisations and people stand in registers of the whole portfolio. Whoever is named by what is not public, and by
// nothing public, is not named to the public either: the name alone would tell that there is something.
// Source: portfolio file, "What is not public never reaches a public reader in any output".

import type { Measure, PortfolioFile } from './schema'

type Registers = Pick<PortfolioFile, 'organisations' | 'people'>

/** The registers of `file` without those whom the file names and its public part, `shown`, does not. */
export function publicRegisters(file: PortfolioFile, shown: PortfolioFile): Registers {
  const named = { all: namesIn(file), shown: namesIn(shown) }
  const isOpen = (register: keyof Registers) => (entry: { key: string }) =>
    named.shown[register].has(entry.key) || !named.all[register].has(entry.key)
  return {
    organisations: shown.organisations.filter(isOpen('organisations')),
    people: shown.people.filter(isOpen('people')),
  }
}

/** Keys of the organisations and people whom the programmes, measures, reports and actions of a file name. */
export function namesIn(
  file: PortfolioFile,
): Record<keyof Registers, ReadonlySet<string | undefined>> {
  const measures = [...file.measures, ...file.programmes.flatMap((programme) => programme.measures)]
  return {
    organisations: new Set([
      ...file.programmes.flatMap((programme) => programme.organisations),
      ...measures.flatMap(organisationsOf),
    ]),
    people: new Set([
      ...file.programmes.flatMap(({ lead, sponsor, ratings }) => [
        lead,
        sponsor,
        ...ratings.map(({ ratedBy }) => ratedBy),
      ]),
      ...file.reports.map(({ author }) => author),
      ...file.actions.map(({ owner }) => owner),
    ]),
  }
}

function organisationsOf({ series }: Measure) {
  return series.map(({ organisation }) => organisation)
}
