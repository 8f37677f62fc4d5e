import type { Facts } from './catalogue-facts'

export const obs = (period: string, value: number | null, more: object = {}) => ({
  period,
  value,
  ...more,
})
export const table = (measures: object[], periods = ['2020-04', '2020-05', '2020-06']) => ({
  organisations: [
    { key: 'hb', name: 'Harbour Board', abbreviation: 'HB' },
    { key: 'tc', name: 'Town Council' },
  ],
  measures: measures.map((one, i) => ({ key: `k${i}`, ...one })),
  sections: [
    {
      heading: 'Performance',
      kind: 'measures',
      measures: measures.map((_, i) => `k${i}`),
      periods,
    },
  ],
})
export const calls = (...series: object[]) => ({
  name: 'P1 calls answered within 20 seconds',
  unit: '%',
  series: series.map((o) => ({ target: 95, targetKind: 'at-least', ...o })),
})
export const happy = (observations: object[], series: object = {}) => ({
  name: 'customer satisfaction',
  unit: 'score',
  series: [{ target: 50, targetKind: 'at-least', observations, ...series }],
})

const SINCE = '2020-06-15'
const QUARTERS = ['2020-Q1', '2020-Q2']
const months = (...values: (number | null)[]) =>
  values.map((value, at) => obs(['2020-04', '2020-05', '2020-06'][at] ?? '', value))
const sinceFebruary = (...values: number[]) =>
  values.map((value, place) => obs(`2020-0${place + 2}`, value))
const at = (organisation: string, ...observations: object[]) => ({ organisation, observations })

/** The same figures in two reports. */
const same = (...[measures, periods]: Parameters<typeof table>): Facts => ({
  whole: table(measures, periods),
  since: SINCE,
})

/** The figures of some months after those of other ones. */
const after = (measures: object[], periods: string[], told: string[]): Facts => ({
  whole: table(measures, periods),
  toldWhole: table(measures, told),
  since: SINCE,
})

/** Three sets of facts for each kind that says again what the last report told of the figures of a service. */
export const FIGURES_AGAIN_FACTS: Readonly<Record<string, readonly [Facts, Facts, Facts]>> = {
  'figures-told-again': [
    same([happy(months(76, 74, 62)), happy(months(40, null, 90))]),
    same([happy(months(76))], ['2020-04']),
    same([happy([obs('2020-Q1', 60), obs('2020-Q2', null)])], QUARTERS),
  ],
  'mean-told-again': [
    same([happy(months(76, 40, 62))]),
    after([happy(months(76, 74, 76))], ['2020-05', '2020-06'], ['2020-04', '2020-05']),
    same([happy([obs('2020-Q1', 40), obs('2020-Q2', 45)])], QUARTERS),
  ],
  'table-told-again': [
    after(
      [calls(at('hb', ...months(97, 96, 99)), at('tc', ...months(null, null, null)))],
      ['2020-05', '2020-06'],
      ['2020-04'],
    ),
    same([calls(at('hb', ...months(94)))], ['2020-04']),
    same([calls(at('hb', obs('2020-Q1', 94)), at('tc', obs('2020-Q1', null)))], ['2020-Q1']),
  ],
  'many-told-again': [
    after(
      [
        calls(
          at('hb', ...sinceFebruary(1, 2, 3, 4, 5)),
          at('tc', ...sinceFebruary(6, 7, 99, 8, 9)),
        ),
      ],
      ['2020-04', '2020-05', '2020-06'],
      ['2020-02', '2020-03', '2020-04'],
    ),
    same([calls(at('hb', ...months(1, 2, 3)), at('tc', ...months(99, 5, null)))]),
    same(
      [
        calls(
          at('hb', obs('2020-Q1', 1), obs('2020-Q2', 2)),
          at('tc', obs('2020-Q1', 3), obs('2020-Q2', 4)),
        ),
      ],
      QUARTERS,
    ),
  ],
  'nothing-told-again': [
    after(
      [calls(at('hb', ...['2020-02', '2020-03'].map((period) => obs(period, 100, { count: 0 }))))],
      ['2020-03'],
      ['2020-02'],
    ),
    same([calls(at('hb', obs('2020-06', 100, { count: 0 })))], ['2020-06']),
    same([calls(at('hb', obs('2020-Q1', 100, { count: 0 })))], ['2020-Q1']),
  ],
}
