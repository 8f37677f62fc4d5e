import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import {
  addProgrammeInput,
  editProgrammeInput,
  renameProgrammeInput,
} from '@/domain/programmes/input'
import { createReportInput, defineReportInput } from '@/domain/reports/input'
import { addMeetingInput } from '@/domain/reports/meeting-input'

const faults = (input: z.ZodType, sent: unknown) =>
  input.safeParse(sent).error?.issues.map(({ path, message }) => [path.join('.'), message])

const described = { kind: 'project', organisations: ['city'], visibility: 'public' }
const programme = { ...described, name: 'Payroll' }
const shown = { key: 'payroll', version: 1 }
const report = {
  subject: 'Update',
  reportOf: 'The Chamberlain',
  classification: 'public',
  for: [{ meeting: 'july', purpose: 'information' }],
  sections: [
    { kind: 'authored', heading: 'Background', paragraphs: [{ text: 'One.\n\nTwo.' }] },
    { kind: 'measures', heading: 'Calls', measures: ['calls'], periods: 'April 2020, May 2020' },
  ],
  recommendations: [{ kind: 'note', text: 'Note the report.' }],
  contact: { name: 'Ruth', email: 'ruth@example.org' },
}
const meeting = { committee: 'finance', date: '21 July 2020', time: '1:45pm' }

const INPUTS: [string, z.ZodType, object][] = [
  ['programmes.add', addProgrammeInput, programme],
  ['programmes.edit', editProgrammeInput, { ...described, ...shown, objective: 'To pay.' }],
  ['programmes.rename', renameProgrammeInput, { ...shown, name: 'Pay', reason: 'It is short.' }],
  ['reports.create', createReportInput, report],
  ['reports.define', defineReportInput, { ...report, ...shown }],
  ['meetings.add', addMeetingInput, meeting],
]

/** The sent value with each of its texts changed in turn. */
function spoiled(sent: unknown, change: (text: string) => unknown): unknown[] {
  if (typeof sent === 'string') return [change(sent)]
  if (typeof sent !== 'object' || sent === null) return []
  return Object.entries(sent).flatMap(([name, value]) =>
    spoiled(value, change).map((worse) =>
      Array.isArray(sent)
        ? sent.map((one, place) => (String(place) === name ? worse : one))
        : { ...sent, [name]: worse },
    ),
  )
}

describe.each(INPUTS)('%s', (_name, input, sent) => {
  test('accepts what is right', () => {
    expect(faults(input, sent)).toBeUndefined()
  })

  test.each(['\u0000', '\ud83d', '\u202e'])('refuses %j in any of its texts', (character) => {
    for (const worse of spoiled(sent, (text) => `${text}${character}x`))
      expect(faults(input, worse), JSON.stringify(worse)).toHaveLength(1)
  })

  test('asks for what is absent in words of its own', () => {
    const all = [{}, undefined, 'x', ...spoiled(sent, () => undefined), ...spoiled(sent, () => 7)]
    const said = all.flatMap((worse) => faults(input, worse) ?? [])
    expect(said.length).toBeGreaterThan(3)
    for (const [, message] of said) expect(message).not.toMatch(/invalid|expected|received/i)
  })
})

test('the ground on which the public may not read is asked for at its field', () => {
  const visibility = { nonPublic: { scheme: 'Schedule 12A', paragraph: '', reason: 'claim' } }
  expect(faults(addProgrammeInput, { ...programme, visibility })).toEqual([
    ['visibility.nonPublic.paragraph', 'Enter the paragraph of the scheme, such as 3.'],
  ])
  const weighed = { publicInterest: 'It costs more', reviewOn: '31 March 2030' }
  const classification = { nonPublic: { ...visibility.nonPublic, ...weighed } }
  expect(faults(createReportInput, { ...report, classification })).toEqual([
    ['classification.nonPublic.paragraph', 'Enter the paragraph of the scheme, such as 3.'],
  ])
})

test('the months of a table are of the years that are recorded', () => {
  const [, table] = report.sections
  const sections = [{ ...table, periods: 'April 2020, May 1202' }]
  expect(faults(createReportInput, { ...report, sections })).toEqual([
    [
      'sections.0.periods',
      '“May 1202” is not a month from 1990 to 2100. Write, for example, April 2020, May 2020.',
    ],
  ])
})
