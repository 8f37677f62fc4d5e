// The things that a committee keeps in mind from one report to the next, each by its path and its name: programmes with
// their milestones, risks and measures, the figures of the service, what is sought of it, what it was promised and what it
// asked for.
// Source: drafting, "Vanished items are accounted for".

import type { Decision, PortfolioFile, Programme } from '../portfolio-file/schema'

export const TOLD_THINGS = [
  'programme',
  'milestone',
  'risk',
  'measure',
  'decision',
  'promise',
  'action',
] as const

export type ToldThing = (typeof TOLD_THINGS)[number]

/**
 * One thing; `field` holds its name, `programme` is the key of the programme that it belongs to, `committee` that of the
 * committee that was promised it or asked for it. `noun` is what a programme is called: a project, say.
 */
export interface ToldItem {
  thing: ToldThing
  path: string
  field: 'name' | 'title' | 'text'
  name: string
  programme?: string | undefined
  committee?: string | undefined
  noun?: string | undefined
}

/** Everything in a portfolio that a committee can be told of and would miss. */
export function toldItems(file: PortfolioFile): ToldItem[] {
  return [
    ...file.programmes.flatMap((programme) => [
      {
        ...item('programme', `programmes/${programme.key}`, 'name', programme.name, programme.key),
        noun: programme.kind,
      },
      ...itemsOf(programme),
    ]),
    ...file.measures.map(({ key, name }) =>
      item('measure', `measures/${key}`, 'name', name, undefined),
    ),
    ...file.promises.map(({ key, text, programme, toldTo }) => ({
      ...item('promise', `promises/${key}`, 'text', text, programme),
      committee: toldTo,
    })),
    ...file.actions.map(({ key, text, programme, committee }) => ({
      ...item('action', `actions/${key}`, 'text', text, programme),
      committee,
    })),
  ]
}

/** The things of one programme. A decision has no key that lasts, so that it is found again by its words. */
export function itemsOf(programme: Programme): ToldItem[] {
  const { key, milestones, risks, measures, decisions } = programme
  const at = `programmes/${key}`
  return [
    ...milestones.map((one) =>
      item('milestone', `${at}/milestones/${one.key}`, 'name', one.name, key),
    ),
    ...risks.map((one) => item('risk', `${at}/risks/${one.key}`, 'title', one.title, key)),
    ...measures.map((one) => item('measure', `${at}/measures/${one.key}`, 'name', one.name, key)),
    ...decisions.map((one) =>
      item('decision', `${at}/decisions/${one.key}`, 'text', one.text, key),
    ),
  ]
}

/** The decision as a committee was told of it: that with the same words, and of several the one at the same place. */
export function decisionTold(
  told: Programme | null,
  { key, text }: Decision,
): Decision | undefined {
  const alike = told?.decisions.filter((one) => one.text === text) ?? []
  return alike.find((one) => one.key === key) ?? alike[0]
}

function item(
  thing: ToldThing,
  path: string,
  field: ToldItem['field'],
  name: string,
  programme: string | undefined,
): ToldItem {
  return { thing, path, field, name, programme }
}
