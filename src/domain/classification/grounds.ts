// The grounds on which the public may not read something, list by list. The numbers differ by nation, so a ground is a
// scheme and a number: business affairs are paragraph 3 in England and paragraph 14 in Wales. A council may cite a rule of
// its own. Source: committee conventions, 8; Local Government Act 1972, Schedule 12A, Parts 1 and 4.

/** One ground of a list, in words that follow "information". */
export interface Ground {
  paragraph: string
  words: string
}

/**
 * A list of grounds. `name` is what is stored and printed. A statutory ground is qualified: it holds only while the public
 * interest in keeping to it outweighs the public interest in telling.
 */
export interface GroundScheme {
  name: string
  label: string
  isStatutory: boolean
  grounds: readonly Ground[]
}

const HEADS = [
  'relating to any individual',
  'likely to reveal the identity of an individual',
  'relating to the financial or business affairs of any particular person, the authority included',
  'relating to consultations or negotiations on a labour relations matter',
  'in which a claim to legal professional privilege could be maintained',
  'revealing that the authority proposes to give a notice, or to make an order or direction',
  'relating to action on the prevention, investigation or prosecution of crime',
] as const

const numberedFrom = (first: number): Ground[] =>
  HEADS.map((words, place) => ({ paragraph: String(first + place), words }))

export const ENGLAND = 'Schedule 12A'
export const WALES = 'Schedule 12A Part 4'
export const OUTSIDE_PART_VA = 'Functions outside Part VA'

/**
 * The ground of what was entered by hand and of which nobody has said who may read it: it is not public until somebody has
 * looked. No form offers it. A migration has written it word for word.
 */
export const UNASKED = {
  scheme: 'Not yet looked at',
  paragraph: 'none',
  reason: 'It was entered before it was asked who may read it.',
} as const

/** The lists that Milepost knows; any other scheme is free text. */
export const GROUND_SCHEMES: readonly GroundScheme[] = [
  {
    name: ENGLAND,
    label: 'Schedule 12A, Part 1 (England)',
    isStatutory: true,
    grounds: numberedFrom(1),
  },
  {
    name: WALES,
    label: 'Schedule 12A, Part 4 (Wales)',
    isStatutory: true,
    grounds: numberedFrom(12),
  },
  {
    name: OUTSIDE_PART_VA,
    label: 'Functions outside Part VA (City of London, not statutory)',
    isStatutory: false,
    grounds: [
      { paragraph: 'individuals', words: 'about individuals' },
      { paragraph: 'commercial', words: 'of commercial sensitivity' },
      { paragraph: 'legal advice', words: 'that is legal advice' },
      { paragraph: 'security', words: 'on which security depends' },
    ],
  },
]

/** The list of that name, or undefined for a scheme of the council's own. */
export function schemeNamed(name: string): GroundScheme | undefined {
  return GROUND_SCHEMES.find((scheme) => scheme.name === name)
}

/**
 * What the ground is about, or undefined for one that no list holds.
 *
 * @example groundWords('Schedule 12A', '5') // 'in which a claim to legal professional privilege could be maintained'
 */
export function groundWords(scheme: string, paragraph: string): string | undefined {
  return schemeNamed(scheme)?.grounds.find((ground) => ground.paragraph === paragraph)?.words
}

/** Whether the public interest has to be weighed: true for every ground in law, false for functions outside Part VA. */
export function isQualified(scheme: string): boolean {
  return schemeNamed(scheme)?.isStatutory ?? scheme !== UNASKED.scheme
}
