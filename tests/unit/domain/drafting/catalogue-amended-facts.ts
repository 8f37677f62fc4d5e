import type { Facts } from './catalogue-facts'

const since = '2020-06-15'

const award = (o: object) => ({ milestones: [{ key: 'award', name: 'Contract award', ...o }] })
const flood = (o: object) => ({ risks: [{ key: 'r', title: 'The quay gives way.', ...o }] })
const pile = (o: object) => ({
  events: [{ kind: 'progress', text: 'The first pile was driven', ...o }],
})
const users = (observations: object[], series: object = {}) => ({
  measures: [
    { key: 'users', name: 'active users', unit: 'users', series: [{ ...series, observations }] },
  ],
})
const may = (o: object) => ({ period: '2020-05', ...o })
const least = (target: number) => ({ target, targetKind: 'at-least' })

/** Facts for the kinds of sentence on what has changed on record since a committee was told. */
export const AMENDED_FACTS: Readonly<Record<string, readonly [Facts, Facts, Facts]>> = {
  amended: [
    { told: flood({ event: 'rain' }), programme: flood({ event: 'the piles rot' }), since },
    {
      told: award({ forecast: '2020-09' }),
      programme: award({ forecast: '2020-09', reason: 'the tide was high' }),
      since,
    },
    {
      told: award({ forecast: '2020-09', condition: 'once the tide is low' }),
      programme: award({ forecast: '2020-09', condition: 'once the tide is high' }),
      since,
    },
  ],
  'amended-from': [
    {
      told: flood({ owner: 'Harbour Master' }),
      programme: flood({ owner: 'Town Clerk' }),
      since,
    },
    {
      told: award({ forecast: '2020-09', element: 'Phase 1' }),
      programme: award({ forecast: '2020-09', element: 'Phase 2' }),
      since,
    },
    {
      told: award({ forecast: '2020-10', baseline: 'late 2020-08' }),
      programme: award({ forecast: '2020-10', baseline: '2020-09' }),
      since,
    },
  ],
  'amended-gone': [
    { told: flood({ mitigation: 'Two piles are set' }), programme: flood({}), since },
    {
      told: award({ forecast: '2020-09', condition: 'once the tide is low' }),
      programme: award({ forecast: '2020-09' }),
      since,
    },
    {
      told: users([may({ value: 1300 })], least(1000)),
      programme: users([may({ value: 1300 })]),
      since,
    },
  ],
  'event-changed': [
    { told: pile({ on: '2020-06-01' }), programme: pile({ on: '2020-06-03' }), since },
    {
      told: { events: [{ kind: 'progress', text: 'Two cranes are bought' }] },
      programme: {
        events: [{ kind: 'progress', text: 'Two cranes are bought', reason: 'prices fell' }],
      },
      since,
    },
    { told: pile({ on: '2020-06-01' }), programme: pile({ on: 'late 2020-06' }), since },
  ],
  'people-now': [
    { told: {}, programme: { lead: 'director' }, since },
    { told: {}, programme: { sponsor: 'director' }, since },
    { told: {}, programme: { lead: 'director', sponsor: 'director' }, since },
  ],
  'figures-revised': [
    {
      told: users([may({ value: 1300, qualifier: 'about' })]),
      programme: users([may({ value: 1200, qualifier: 'over' })]),
      since,
    },
    {
      told: users([may({ value: 1300 })], least(1000)),
      programme: users([may({ value: 1300 })], least(1500)),
      since,
    },
    {
      told: users([{ period: 'FY2019/20', value: 1300 }]),
      programme: users([{ period: 'FY2019/20', value: 1301 }]),
      since,
    },
  ],
}
