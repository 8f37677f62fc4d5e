import { relations } from 'drizzle-orm'
import { decisions, events, ratings, risks } from './facts'
import { measureSeries, measures, observations } from './measures'
import {
  milestoneForecasts,
  milestoneRebaselines,
  milestoneRevisions,
  milestones,
} from './milestones'
import { organisations, people } from './organisations'
import {
  dependencies,
  programmeNames,
  programmeOrganisations,
  programmeRevisions,
  programmes,
} from './programmes'

export const programmeRelations = relations(programmes, ({ one, many }) => ({
  parent: one(programmes, {
    fields: [programmes.parentId],
    references: [programmes.id],
    relationName: 'tree',
  }),
  children: many(programmes, { relationName: 'tree' }),
  lead: one(people, { fields: [programmes.leadId], references: [people.id], relationName: 'lead' }),
  sponsor: one(people, {
    fields: [programmes.sponsorId],
    references: [people.id],
    relationName: 'sponsor',
  }),
  names: many(programmeNames),
  organisations: many(programmeOrganisations),
  dependencies: many(dependencies, { relationName: 'dependencies' }),
  dependedOnBy: many(dependencies, { relationName: 'dependedOn' }),
  revisions: many(programmeRevisions),
  milestones: many(milestones),
  ratings: many(ratings),
  risks: many(risks),
  events: many(events),
  decisions: many(decisions),
  measures: many(measures),
}))

export const programmeNameRelations = relations(programmeNames, ({ one }) => ({
  programme: one(programmes, { fields: [programmeNames.programmeId], references: [programmes.id] }),
}))

export const programmeOrganisationRelations = relations(programmeOrganisations, ({ one }) => ({
  programme: one(programmes, {
    fields: [programmeOrganisations.programmeId],
    references: [programmes.id],
  }),
  organisation: one(organisations, {
    fields: [programmeOrganisations.organisationId],
    references: [organisations.id],
  }),
}))

export const dependencyRelations = relations(dependencies, ({ one }) => ({
  programme: one(programmes, {
    fields: [dependencies.programmeId],
    references: [programmes.id],
    relationName: 'dependencies',
  }),
  on: one(programmes, {
    fields: [dependencies.onId],
    references: [programmes.id],
    relationName: 'dependedOn',
  }),
}))

export const programmeRevisionRelations = relations(programmeRevisions, ({ one }) => ({
  programme: one(programmes, {
    fields: [programmeRevisions.programmeId],
    references: [programmes.id],
  }),
}))

export const milestoneRelations = relations(milestones, ({ one, many }) => ({
  programme: one(programmes, { fields: [milestones.programmeId], references: [programmes.id] }),
  forecasts: many(milestoneForecasts),
  rebaselines: many(milestoneRebaselines),
  revisions: many(milestoneRevisions),
}))

export const milestoneForecastRelations = relations(milestoneForecasts, ({ one }) => ({
  milestone: one(milestones, {
    fields: [milestoneForecasts.milestoneId],
    references: [milestones.id],
  }),
}))

export const milestoneRebaselineRelations = relations(milestoneRebaselines, ({ one }) => ({
  milestone: one(milestones, {
    fields: [milestoneRebaselines.milestoneId],
    references: [milestones.id],
  }),
}))

export const milestoneRevisionRelations = relations(milestoneRevisions, ({ one }) => ({
  milestone: one(milestones, {
    fields: [milestoneRevisions.milestoneId],
    references: [milestones.id],
  }),
}))

export const ratingRelations = relations(ratings, ({ one }) => ({
  programme: one(programmes, { fields: [ratings.programmeId], references: [programmes.id] }),
}))

export const riskRelations = relations(risks, ({ one }) => ({
  programme: one(programmes, { fields: [risks.programmeId], references: [programmes.id] }),
}))

export const eventRelations = relations(events, ({ one }) => ({
  programme: one(programmes, { fields: [events.programmeId], references: [programmes.id] }),
}))

export const decisionRelations = relations(decisions, ({ one }) => ({
  programme: one(programmes, { fields: [decisions.programmeId], references: [programmes.id] }),
}))

export const measureRelations = relations(measures, ({ one, many }) => ({
  programme: one(programmes, { fields: [measures.programmeId], references: [programmes.id] }),
  series: many(measureSeries),
}))

export const measureSeriesRelations = relations(measureSeries, ({ one, many }) => ({
  measure: one(measures, { fields: [measureSeries.measureId], references: [measures.id] }),
  organisation: one(organisations, {
    fields: [measureSeries.organisationId],
    references: [organisations.id],
  }),
  observations: many(observations),
}))

export const observationRelations = relations(observations, ({ one }) => ({
  series: one(measureSeries, { fields: [observations.seriesId], references: [measureSeries.id] }),
}))
