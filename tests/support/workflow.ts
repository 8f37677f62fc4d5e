import type { Actor } from '@/domain/access'
import type { Db } from '@/server/db/client'
import { callAs } from './reports'

export type Person = Extract<Actor, { kind: 'user' }>

/** A report to the Finance Committee of July 2020 with one section. */
export const policeUpdate = (subject: string) => ({
  subject,
  reportOf: 'The Chamberlain',
  classification: 'public' as const,
  for: [{ meeting: 'finance-2020-07-21', purpose: 'information' as const }],
  sections: [{ kind: 'programme' as const, heading: 'Police', programme: 'police-itm' }],
  recommendations: [],
})

/** Calls that read the version which they name, so that a test says what happens and no more. */
export function workflow(db: Db, key: string) {
  const shown = async (person: Person) => {
    const view = await callAs(db, person).reports.get({ key })
    return { key, version: view.staff?.version ?? 0 }
  }
  const reviews = (person: Person) => callAs(db, person).reviews
  return {
    shown,
    name: async (
      author: Person,
      named: { reviewers?: Person[]; officers?: Person[]; inOrder?: boolean },
    ) =>
      reviews(author).namePeople({
        ...(await shown(author)),
        reviewers: (named.reviewers ?? []).map(({ id }) => id),
        officers: (named.officers ?? []).map(({ id }) => id),
        inOrder: named.inOrder ?? true,
      }),
    submit: async (author: Person) => reviews(author).submit(await shown(author)),
    clear: async (person: Person) => reviews(person).clear(await shown(person)),
    sendBack: async (person: Person, reason = 'The figures are old.') =>
      reviews(person).sendBack({ ...(await shown(person)), reason }),
    approve: async (person: Person) =>
      callAs(db, person).reports.approve({ ...(await shown(person)), outOfDate: true }),
    publish: async (person: Person) => callAs(db, person).reports.publish(await shown(person)),
    replace: async (person: Person, out: Person, by: Person) =>
      reviews(person).replace({
        ...(await shown(person)),
        ...{ person: out.id, by: by.id, reason: 'They have left.' },
      }),
    correct: async (person: Person, reason = 'The date of paragraph 3 was wrong.') =>
      callAs(db, person).reports.correct({ ...(await shown(person)), reason }),
    drop: async (person: Person) => callAs(db, person).reports.dropCorrection(await shown(person)),
    withdraw: async (person: Person, reason = 'It names a supplier in error.') =>
      callAs(db, person).reports.withdraw({ ...(await shown(person)), reason }),
  }
}
