import { type Actor, can } from '@/domain/access'
import type { NavLink } from './site-nav'

/** What the actor finds in the header, on one line of a wide screen: in the words of the pages' headings. */
export function navigationOf(actor: Actor): NavLink[] {
  return [
    { href: '/', label: 'Where things stand' },
    { href: '/programmes', label: 'Programmes' },
    { href: '/reports', label: 'Reports' },
    { href: '/meetings', label: meetingsLabel(actor) },
    { href: '/promises', label: 'Promises' },
    ...(can(actor, 'action.read') ? [{ href: '/actions', label: 'Actions' }] : []),
    ...(can(actor, 'measure.write') ? [{ href: '/measures', label: 'Measures' }] : []),
    ...(can(actor, 'classification.read')
      ? [{ href: '/classifications', label: 'Not public' }]
      : []),
    ...(can(actor, 'activity.read') ? [{ href: '/activity', label: 'Who changed what' }] : []),
    ...(settingsOf(actor).length > 0 ? [{ href: '/settings', label: 'Settings' }] : []),
    ...(can(actor, 'people.manage') ? [{ href: '/people', label: 'People' }] : []),
    ...(can(actor, 'status.read') ? [{ href: '/status', label: 'Status' }] : []),
  ]
}

/** A page on which the council decides how its reports are written, and what is decided there. */
export interface Setting extends NavLink {
  about: string
}

/** What the actor may settle for the whole council; together behind one link of the header. */
export function settingsOf(actor: Actor): Setting[] {
  return [
    ...(can(actor, 'house-style.manage')
      ? [
          {
            href: '/settings/house-style',
            label: 'House style',
            about:
              'How drafted reports write numbers, years and capitals, and what they call a programme.',
          },
          {
            href: '/settings/corporate-plans',
            label: 'Corporate plans',
            about: 'The outcomes that authors choose from when they say what a report serves.',
          },
        ]
      : []),
    ...(can(actor, 'word-template.manage')
      ? [
          {
            href: '/settings/word-templates',
            label: 'Word templates',
            about: 'What reports look like in Word.',
          },
        ]
      : []),
  ]
}

/** What the page of committees and their meetings is called wherever something leads to it. */
export function meetingsLabel(actor: Actor): string {
  return isStaff(actor) ? 'Meetings' : 'Committees'
}

/** Staff get dense tables and the dark theme of their system; Members and the public get the calm, light pages. */
export function isStaff(actor: Actor): boolean {
  return actor.kind === 'user' && actor.role !== 'member'
}
