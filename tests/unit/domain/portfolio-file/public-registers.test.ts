import { expect, test } from 'vitest'
import { publicView } from '@/domain/portfolio-file/public-view'
import { portfolioFileSchema } from '@/domain/portfolio-file/schema'

const secret = { nonPublic: { scheme: 'Schedule 12A', paragraph: '3', reason: 'commercial' } }
const entries = (keys: string[]) => keys.map((key) => ({ key, name: key }))
const programme = (key: string, said: object) => ({ key, name: key, kind: 'programme', ...said })

const { file } = publicView(
  portfolioFileSchema.parse({
    format: 'milepost/portfolio',
    version: 1,
    asAt: '2020-07-08',
    organisations: entries(['city', 'bidder', 'both', 'measured', 'unused']),
    people: entries(['chief', 'secret-lead', 'secret-author', 'rater', 'both', 'unused']),
    programmes: [
      programme('open', {
        lead: 'chief',
        sponsor: 'both',
        organisations: ['city', 'both'],
        ratings: [
          { recordedOn: '2020-07-01', value: 'red', ratedBy: 'rater', visibility: secret },
          { recordedOn: '2020-07-01', value: 'green', ratedBy: 'programme' },
        ],
        measures: [
          { key: 'm', name: 'M', series: [{ organisation: 'measured', observations: [] }] },
        ],
      }),
      programme('hidden', {
        visibility: secret,
        lead: 'secret-lead',
        sponsor: 'both',
        organisations: ['bidder', 'both'],
      }),
    ],
    reports: [
      {
        key: 'r',
        subject: 'R',
        reportOf: 'X',
        author: 'secret-author',
        classification: secret,
        for: [],
        sections: [],
      },
    ],
  }),
)

const keysOf = (register: readonly { key: string }[]) => register.map(({ key }) => key)

test('the public is not told of an organisation that only something hidden names', () => {
  expect(keysOf(file.organisations)).toEqual(['city', 'both', 'measured', 'unused'])
})

test('nor of a person', () => {
  expect(keysOf(file.people)).toEqual(['chief', 'both', 'unused'])
})
