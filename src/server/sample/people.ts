import type { Role } from '@/domain/access'

export interface SamplePerson {
  /** What their button on the sign-in page says. */
  label: string
  name: string
  email: string
  role: Role
  /** Keys of the programmes that they lead. */
  leads: string[]
}

/** Invented people, one for each thing that Milepost is used for. */
export const SAMPLE_PEOPLE: SamplePerson[] = [
  {
    label: 'PMO manager',
    name: 'Priya Shah',
    email: 'pmo@example.org',
    role: 'pmo-manager',
    leads: [],
  },
  {
    label: 'Lead, Police ITM',
    name: 'Tom Becker',
    email: 'police-itm@example.org',
    role: 'programme-lead',
    leads: ['police-itm'],
  },
  {
    label: 'Report author',
    name: 'Grace Okafor',
    email: 'author@example.org',
    role: 'report-author',
    leads: [],
  },
  {
    label: 'Member',
    name: 'Alan Reid',
    email: 'member@example.org',
    role: 'member',
    leads: [],
  },
  {
    label: 'Administrator',
    name: 'Sam Hughes',
    email: 'administrator@example.org',
    role: 'administrator',
    leads: [],
  },
]
