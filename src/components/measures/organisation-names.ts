import type { OrganisationName } from '@/domain/programmes/view'

/** What organisations are called in a table, by their keys. */
export const organisationNames = (organisations: readonly OrganisationName[]) =>
  new Map(organisations.map(({ key, name, abbreviation }) => [key, abbreviation ?? name]))
