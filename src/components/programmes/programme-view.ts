import type { Day } from '@/domain/dates/day'
import type { Programme } from '@/domain/portfolio-file/schema'
import type { PortfolioRow } from '@/domain/programmes/portfolio-row'

export interface NamedPerson {
  key: string
  name: string
  office?: string | undefined
}

/** The parts of a programme's page that its sections draw. */
export interface ShownProgramme {
  asAt: Day
  isToday: boolean
  programme: Programme
  parent: { key: string; name: string } | null
  children: PortfolioRow[]
  lead: NamedPerson | null
  sponsor: NamedPerson | null
  organisations: { key: string; name: string; abbreviation?: string | undefined }[]
  dependencies: {
    key: string
    name: string
    milestone?: string | undefined
    text?: string | undefined
  }[]
  dependedOnBy: { key: string; name: string; text?: string | undefined }[]
  withheld: { ground: string }[]
  isPublic: boolean
}
