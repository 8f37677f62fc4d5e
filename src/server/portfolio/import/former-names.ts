import type { Day } from '@/domain/dates/day'
import { addDays } from '@/domain/dates/day-arithmetic'
import type { PortfolioFile, Programme, ProgrammeName } from '@/domain/portfolio-file/schema'

/** The merged portfolio in which a programme that the file calls something else keeps the name that it had until yesterday. */
export function withFormerNames(
  base: PortfolioFile,
  merged: PortfolioFile,
  today: Day,
): PortfolioFile {
  const former = new Map(base.programmes.map((programme) => [programme.key, programme]))
  return {
    ...merged,
    programmes: merged.programmes.map((programme) => {
      const before = former.get(programme.key)
      return before === undefined ? programme : withFormerName(before, programme, today)
    }),
  }
}

function withFormerName(before: Programme, after: Programme, today: Day): Programme {
  const isKept = [after, ...after.names].some(({ name }) => name === before.name)
  if (isKept) return after
  const former: ProgrammeName = {
    name: before.name,
    ...(before.abbreviation === undefined ? {} : { abbreviation: before.abbreviation }),
    kind: 'former',
    until: addDays(today, -1),
  }
  return { ...after, names: [...after.names, former] }
}
