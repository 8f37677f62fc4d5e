import type { Facts } from './catalogue-facts'

const section = (kind: string) => ({ sections: [{ heading: 'Register', kind }] })
const risks = (...list: object[]): Facts => ({
  programme: { risks: list.map((o, i) => ({ key: `r${i}`, title: 'the quay floods', ...o })) },
  whole: section('risks'),
})
const told = (...list: object[]) => ({
  promises: list.map((o, i) => ({
    key: `p${i}`,
    toldTo: 'finance',
    toldOn: '2020-05-05',
    text: 'The quay opens in June 2020.',
    programme: 'harbour',
    ...o,
  })),
})
const promises = (...list: object[]): Facts => ({
  whole: { ...section('promises'), ...told(...list) },
})
/** A promise of a milestone: what was told of it, and how it stands. */
const kept = (due: string | undefined, milestone: object): Facts => ({
  programme: { milestones: [{ key: 'quay', name: 'Quay opened', ...milestone }] },
  whole: { ...section('promises'), ...told({ due, milestone: 'quay' }) },
})
const actions = (...list: object[]): Facts => ({
  whole: {
    ...section('actions'),
    actions: list.map((o, i) => ({
      key: `a${i}`,
      committee: 'finance',
      kind: 'action',
      text: 'Bring the options paper',
      recordedOn: '2020-06-01',
      ...o,
    })),
  },
})
const closed = (outcome: string, note?: string) => ({
  closed: { on: '2020-07-01', outcome, note },
})

/** Three sets of facts for each kind of sentence in a register. */
export const REGISTER_FACTS: Readonly<Record<string, readonly [Facts, Facts, Facts]>> = {
  'promises-count': [
    promises(closed('kept'), closed('late')),
    promises({}),
    promises({ due: 'autumn 2020' }, {}, {}),
  ],
  'promise-told': [
    promises({}),
    promises({ text: 'The two cranes are to be there by July 2020' }),
    promises({ text: 'The quay opens by autumn 2020.', due: 'autumn 2020', programme: undefined }),
  ],
  'promise-kept': [
    kept('2020-06', { status: 'done', actual: '2020-06-20' }),
    promises(closed('kept')),
    kept('2020-06', { status: 'done', actual: 'early 2020-06' }),
  ],
  'promise-late': [
    kept('2020-06-30', { baseline: '2020-06-30' }),
    promises(closed('late')),
    kept('late 2020-06', { baseline: 'late 2020-06', status: 'done', actual: '2020-07-06' }),
  ],
  'promise-moved': [
    kept('2020-09-01', { forecast: '2020-10-06' }),
    promises({ ...closed('moved') }),
    kept('autumn 2020', { forecast: 'early 2020-12' }),
  ],
  'promise-moved-past': [
    kept('2020-05-04', { forecast: '2020-07-06' }),
    kept('2020-04', { forecast: '2020-06' }),
    kept('2020-04', { forecast: 'early 2020-06' }),
  ],
  'promise-overdue': [
    promises({ due: '2020-06-30' }),
    promises({ due: '2020-05' }),
    promises({ due: 'early 2020-06' }),
  ],
  'promise-open': [
    promises({}),
    promises({ toldOn: '2020-07-07' }),
    promises({ toldOn: '2020-06-08', due: 'autumn 2020' }),
  ],
  'promise-withdrawn': [
    promises(closed('withdrawn')),
    kept('2020-06', { status: 'cancelled' }),
    kept('autumn 2020', { status: 'cancelled' }),
  ],
  'promise-note': [
    promises(closed('withdrawn', 'The two phases became one.')),
    promises(closed('late', 'one crane is enough')),
    promises(closed('moved', 'the ferry company asked for autumn 2020')),
  ],
  'action-asked': [
    actions({}),
    actions({ kind: 'question', text: 'What has it cost?' }),
    actions({ text: 'A paper on the options is due in autumn 2020' }),
  ],
  'action-owner': [
    actions({ owner: 'director', due: '2020-06-30' }),
    actions({}),
    actions({ owner: 'director', due: 'autumn 2020' }),
  ],
  'action-answer': [
    actions({ answer: { on: '2020-07-06', text: 'The crane is hired by the day.' } }),
    actions({ recordedOn: '2020-04-01' }),
    actions({ due: 'autumn 2020' }),
  ],
  'register-count': [
    risks({ score: 16, targetScore: 4 }, { score: 4 }),
    risks({}),
    actions({ due: '2020-06-30' }, { kind: 'question' }, { kind: 'question', due: 'autumn 2020' }),
  ],
  'register-changes': [
    { ...risks({ recordedOn: '2020-07-01' }, { recordedOn: '2020-07-01' }), since: '2020-06-15' },
    { ...risks({ recordedOn: '2020-07-01' }), since: '2020-06-15' },
    {
      ...risks(
        { recordedOn: '2020-07-01', targetDate: 'autumn 2020' },
        { recordedOn: '2020-07-01' },
        { recordedOn: '2020-07-01' },
      ),
      since: '2020-06-15',
    },
  ],
  'register-risk': [
    risks({ reference: 'R2', title: 'work stops at night' }),
    risks({}),
    risks({ reference: 'R3', title: 'The dredger leaves in autumn 2020.' }),
  ],
  'register-list': [
    risks({}),
    actions({}),
    {
      programme: { decisions: [{ kind: 'approve', text: 'Approve the sum', soughtAt: 'july' }] },
      whole: section('decisions'),
    },
  ],
  'register-empty': [
    { whole: section('risks') },
    { whole: section('promises') },
    { whole: section('actions') },
  ],
}
