// One JSON document that holds a whole portfolio: the format of the sample, of import and export, of the headless
// drafter, and of backups that a person can read. Every list may be absent, which means empty.
// Source: portfolio file, version 1.

import { z } from 'zod'
import { actionSchema } from './action'
import { corporatePlanSchema } from './corporate-plan'
import { dayText, listOf, strictObject } from './fields'
import { measureSchema } from './measure'
import { committeeSchema, meetingSchema, organisationSchema, personSchema } from './people'
import { programmeSchema } from './programme'
import { promiseSchema } from './promise'
import { reportSchema } from './report'

export const portfolioFileSchema = strictObject({
  format: z.literal('milepost/portfolio', { error: 'The format is "milepost/portfolio"' }),
  version: z.literal(1, { error: 'The version is 1' }),
  asAt: dayText,
  organisations: listOf(organisationSchema),
  people: listOf(personSchema),
  committees: listOf(committeeSchema),
  meetings: listOf(meetingSchema),
  programmes: listOf(programmeSchema),
  measures: listOf(measureSchema),
  reports: listOf(reportSchema),
  promises: listOf(promiseSchema),
  actions: listOf(actionSchema),
  corporatePlans: listOf(corporatePlanSchema),
})

/** A portfolio as it is after reading: every list is there, every date is canonical. */
export type PortfolioFile = z.infer<typeof portfolioFileSchema>

export type { Action, ActionAnswer } from './action'
export type { CorporatePlan } from './corporate-plan'
export type { Amount, Decision } from './decision'
export type { ProgrammeEvent } from './event'
export type { Source, Visibility } from './fields'
export type { Measure, MeasureSeries, Observation } from './measure'
export type { Forecast, Milestone, Rebaseline } from './milestone'
export type { Committee, Meeting, Organisation, Person } from './people'
export type { Dependency, Programme, ProgrammeName, Reference } from './programme'
export type { PromiseAccount, ToldPromise } from './promise'
export type { Rating } from './rating'
export type {
  Addressee,
  Appendix,
  Contact,
  RegisterSection,
  Report,
  ReportParagraph,
  ReportSection,
} from './report'
export type { Risk } from './risk'
