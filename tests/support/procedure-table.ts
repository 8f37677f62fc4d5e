import type { Action } from '@/domain/access'
import { DEFAULT_HOUSE_STYLE } from '@/domain/drafting/house-style'
import { mapRoles } from '@/domain/word-templates/roles'

/** A procedure as the policy has it. */
export interface ProcedureRow {
  /** Who may is what PERMISSIONS says of this action; null: anybody, the public too. */
  action: Action | null
  /** What it is done to, when that decides who may know of it. */
  about?: 'programme' | 'report'
  /** Refused to a session that does not carry the role of its person. */
  wholeRole?: true
  /** An input that is refused for its version at the latest, so that nothing changes. */
  input?: Input
}

export type Input = (subject: string) => unknown

const STALE = 999
const NO_STYLES = mapRoles(() => null)
/** The number of a person whose sessions nobody misses. */
const DISABLED = 8
const NO_FACT = { list: 'milestones', id: 999_999 }
const NO_JOB = '7f0a0d5e-3c6e-4c53-9a8e-3f6d8f0b2c11'
const shown = (programme: string) => ({ programme, milestone: 'design', version: STALE })
const person = { id: 1, version: STALE }
const reportKey = (key: string) => ({ key, version: STALE })
const ofProgramme = (action: Action, input: Input): ProcedureRow => ({
  action,
  about: 'programme',
  input,
})
const ofReport = (action: Action, input: Input = reportKey): ProcedureRow => ({
  action,
  about: 'report',
  input,
})
const programme = { kind: 'project', organisations: [], visibility: 'public' }
const definition = {
  subject: 'New',
  reportOf: 'The Chamberlain',
  classification: 'public',
  for: [{ meeting: 'nothing', purpose: 'information' }],
  sections: [{ kind: 'programme', heading: 'Progress', programme: 'open' }],
  recommendations: [],
}

/** Every procedure, with an input that changes nothing. */
export const PROCEDURES: Record<string, ProcedureRow> = {
  'account.disconnect': { action: 'account.use' },
  'account.endOtherSessions': { action: 'account.use' },
  'account.endSession': { action: 'account.use', input: () => ({ session: 999_999 }) },
  'account.get': { action: 'account.use' },
  'actions.add': {
    action: 'minutes.record',
    input: () => ({ meeting: 'nothing', kind: 'action', text: 'X' }),
  },
  'actions.answer': {
    action: 'action.answer',
    input: () => ({ action: 'nothing', text: 'X', seen: 0 }),
  },
  'actions.close': { action: 'action.answer', input: () => ({ action: 'nothing', seen: 0 }) },
  'actions.list': { action: 'action.read', input: () => ({}) },
  'backups.list': { action: 'jobs.manage' },
  'classifications.get': ofProgramme('fact.withhold', (programme) => ({ programme, ...NO_FACT })),
  'classifications.list': { action: 'classification.read' },
  'classifications.ofProgramme': ofProgramme('fact.withhold', (programme) => ({ programme })),
  'classifications.releaseUnasked': {
    action: 'fact.release',
    input: () => ({ items: [{ list: 'promises', id: 999_999 }] }),
  },
  'classifications.set': ofProgramme('fact.withhold', (programme) => ({
    ...{ programme, ...NO_FACT, visibility: 'public', reason: 'X', seen: 0 },
  })),
  'corporatePlans.list': { action: 'house-style.manage' },
  'corporatePlans.set': {
    action: 'house-style.manage',
    input: () => ({ seen: STALE, name: 'Plan', from: '2020-04-01', outcomes: 'Safe' }),
  },
  'activity.count': { action: 'activity.read', input: () => ({}) },
  'activity.list': { action: 'activity.read', input: () => ({}) },
  'activity.people': { action: 'activity.read' },
  'desk.get': { action: null },
  'drafts.discard': { action: 'draft.keep', input: () => ({ form: 'programmes/new' }) },
  'drafts.find': { action: 'draft.keep', input: () => ({ form: 'programmes/new' }) },
  'drafts.save': {
    action: 'draft.keep',
    input: () => ({ form: 'programmes/new', version: null, values: { start: {}, typed: {} } }),
  },
  'editor.dismissStale': ofReport('report.write', (key) => ({
    ...reportKey(key),
    section: 'x',
    reason: 'X',
  })),
  'editor.editSection': ofReport('report.write', (key) => ({
    ...reportKey(key),
    section: 'x',
    commands: [{ do: 'delete', paragraph: 'x' }],
  })),
  'editor.moveBlock': ofReport('report.write', (key) => ({
    ...reportKey(key),
    section: 'x',
    block: 'x',
    to: 'y',
    toVersion: STALE,
    after: null,
  })),
  'editor.refreshSummary': ofReport('report.write', (key) => ({ ...reportKey(key), section: 'x' })),
  'editor.keepSummary': ofReport('report.write', (key) => ({
    ...reportKey(key),
    section: 'x',
    reason: 'X',
  })),
  'editor.editing': ofReport('report.write', (key) => ({ key })),
  'editor.proof': { action: 'report.write', input: () => ({ text: 'The color.' }) },
  'editor.section': ofReport('report.write', (key) => ({ key, section: 'x' })),
  'events.add': ofProgramme('event.add', (programme) => ({
    programme,
    kind: 'progress',
    text: 'X',
  })),
  'houseStyle.get': { action: 'house-style.manage' },
  'houseStyle.set': {
    action: 'house-style.manage',
    input: () => ({ style: DEFAULT_HOUSE_STYLE, seen: STALE }),
  },
  'jobs.discard': { action: 'jobs.manage', input: () => ({ id: NO_JOB }) },
  'jobs.list': { action: 'jobs.manage' },
  'jobs.retry': { action: 'jobs.manage', input: () => ({ id: NO_JOB }) },
  'meetings.add': {
    action: 'report.write',
    input: () => ({ committee: 'nothing', date: '1 September 2020' }),
  },
  'meetings.cancel': {
    action: 'committee.write',
    input: () => ({ key: 'finance-2020-07-21', version: STALE, reason: 'X' }),
  },
  'meetings.committee': { action: 'committee.write', input: () => ({ key: 'finance' }) },
  'meetings.editCommittee': {
    action: 'committee.write',
    input: () => ({
      ...{ key: 'finance', version: STALE, name: 'X', nation: 'england' },
      ...{ clearance: '2', author: '5', freeze: '3', opening: '10' },
    }),
  },
  'meetings.list': { action: null },
  'meetings.movedPapers': { action: 'report.review', input: () => ({ key: 'nothing' }) },
  'meetings.setTemplate': {
    action: 'house-style.manage',
    input: () => ({ key: 'finance', version: STALE, purpose: 'decision', from: '2020-07-01' }),
  },
  'meetings.move': {
    action: 'committee.write',
    input: () => ({
      ...{ key: 'finance-2020-07-21', version: STALE },
      ...{ date: '1 September 2020', reason: 'X' },
    }),
  },
  'measures.add': ofProgramme('measure.write', (programme) => ({
    ...{ programme, name: 'X', period: 'June 2020', value: '1', isNotReported: false },
    organisation: 'nowhere',
  })),
  'measures.edit': ofProgramme('measure.write', (programme) => ({
    ...{ programme, measure: 'nothing', name: 'X', reason: 'X', seen: STALE },
  })),
  'measures.get': ofProgramme('measure.write', (programme) => ({ programme, measure: 'nothing' })),
  'measures.ofService': { action: null },
  'measures.record': ofProgramme('measure.write', (programme) => ({
    ...{ programme, measure: 'nothing', period: 'June 2020', value: '1' },
    ...{ isNotReported: false, replaces: false },
  })),
  'milestones.add': ofProgramme('milestone.write', (programme) => ({ programme, name: 'X' })),
  'milestones.cancel': ofProgramme('milestone.write', (key) => ({ ...shown(key), reason: 'X' })),
  'milestones.complete': ofProgramme('milestone.write', (key) => ({
    ...shown(key),
    actual: '2020-07-01',
  })),
  'milestones.edit': ofProgramme('milestone.write', (key) => ({ ...shown(key), name: 'X' })),
  'milestones.forecast': ofProgramme('milestone.write', (key) => ({
    ...shown(key),
    forecast: '2020-10',
  })),
  'milestones.rebaseline': ofProgramme('milestone.write', (key) => ({
    ...shown(key),
    to: '2021',
    reason: 'X',
  })),
  'milestones.reopen': ofProgramme('milestone.write', shown),
  'people.changeRole': { action: 'people.manage', input: () => ({ ...person, role: 'member' }) },
  'people.disable': { action: 'people.manage', input: () => person },
  'people.disconnect': { action: 'people.manage', input: () => ({ id: DISABLED }) },
  'people.enable': { action: 'people.manage', input: () => person },
  'people.endSessions': { action: 'people.manage', input: () => ({ id: DISABLED }) },
  'people.invite': {
    action: 'people.manage',
    input: () => ({ name: 'X', email: 'x@example.gov.uk', role: 'member' }),
  },
  'people.list': { action: 'people.manage' },
  'people.makeLink': { action: 'people.manage', input: () => ({ id: 1 }) },
  'portfolio.choices': { action: null },
  'portfolio.filters': { action: null },
  'portfolio.dueSoon': { action: null, input: () => ({}) },
  'portfolio.list': { action: null, input: () => ({}) },
  'polish.section': ofReport('report.write', (key) => ({ ...reportKey(key), section: 'x' })),
  'programmes.add': {
    action: 'programme.write',
    input: () => ({ ...programme, name: 'X', parent: 'nothing' }),
  },
  'programmes.edit': ofProgramme('programme.write', (key) => ({
    ...programme,
    key,
    version: STALE,
  })),
  'programmes.get': ofProgramme('programme.read', (key) => ({ key })),
  'programmes.rename': ofProgramme('programme.write', (key) => ({
    key,
    version: STALE,
    name: 'X',
  })),
  'promises.account': {
    action: 'promise.record',
    input: () => ({ promise: 'nothing', outcome: 'kept', note: 'X', seen: null }),
  },
  'promises.enter': {
    action: 'promise.record',
    input: () => ({ committee: 'nothing', toldOn: '1 July 2020', text: 'X' }),
  },
  'promises.list': { action: null, input: () => ({}) },
  'risks.add': ofProgramme('risk.write', (programme) => ({
    programme,
    title: 'X',
    status: 'open',
  })),
  'risks.get': ofProgramme('risk.write', (programme) => ({ programme, risk: 'nothing' })),
  'risks.restate': ofProgramme('risk.write', (programme) => ({
    ...{ programme, risk: 'nothing', seen: STALE, title: 'X', status: 'open' },
  })),
  'ratings.correct': ofProgramme('rating.record', (programme) => ({
    programme,
    rating: STALE,
    value: 'green',
    correctionReason: 'X',
  })),
  'ratings.record': ofProgramme('rating.record', (programme) => ({
    programme,
    value: 'green',
    expectedPrevious: STALE,
  })),
  'reports.accountFor': ofReport('report.write', (key) => ({
    ...reportKey(key),
    path: 'programmes/x',
    outcome: 'closed',
    reason: 'X',
  })),
  'reports.approve': ofReport('report.approve'),
  'reports.clone': ofReport('report.write', (key) => ({
    key,
    subject: 'Next',
    for: [{ meeting: 'nothing', purpose: 'information' }],
  })),
  'reports.dropCorrection': ofReport('report.review'),
  'reports.correct': ofReport('report.write', (key) => ({ ...reportKey(key), reason: 'X' })),
  'reports.choices': { action: 'report.write' },
  'reports.create': { action: 'report.write', input: () => definition },
  'reports.define': ofReport('report.write', (key) => ({ ...reportKey(key), ...definition })),
  'reports.draft': ofReport('report.write'),
  'reports.draftOutstanding': { action: 'report.write', input: () => ({ meeting: 'nothing' }) },
  'reports.editParagraph': ofReport('report.write', (key) => ({
    ...reportKey(key),
    paragraph: 'x',
    text: 'X',
  })),
  'reports.get': ofReport('report.read', (key) => ({ key })),
  'reports.list': { action: null, input: () => ({}) },
  'reports.publish': ofReport('report.publish'),
  'reports.restoreParagraph': ofReport('report.write', (key) => ({
    ...reportKey(key),
    paragraph: 'x',
  })),
  'reports.version': ofReport('report.read', (key) => ({ key, number: 999 })),
  'reports.withdraw': ofReport('report.publish', (key) => ({ ...reportKey(key), reason: 'X' })),
  'resolutions.decide': {
    action: 'minutes.record',
    input: () => ({ meeting: 'nothing', outcome: 'agreed', decision: STALE, version: 1 }),
  },
  'resolutions.list': { action: 'action.read', input: () => ({ meeting: 'nothing' }) },
  'resolutions.record': {
    action: 'minutes.record',
    input: () => ({
      meeting: 'nothing',
      outcome: 'agreed',
      report: 'nothing',
      place: 0,
      seen: null,
    }),
  },
  'reviews.answerComment': ofReport('report.review', (key) => ({
    key,
    comment: 999_999,
    kind: 'resolve',
  })),
  'wordTemplates.choose': {
    action: 'word-template.manage',
    input: () => ({ template: 'nothing' }),
  },
  'wordTemplates.list': { action: 'word-template.manage' },
  'wordTemplates.mapStyles': {
    action: 'word-template.manage',
    input: () => ({ key: 'nothing', number: 1, styles: NO_STYLES }),
  },
  'wordTemplates.upload': {
    action: 'word-template.manage',
    input: () => ({ name: 'X', fileName: 'x.docx', file: 'eA==' }),
  },
  'reviews.clear': ofReport('report.review'),
  'reviews.comment': ofReport('report.review', (key) => ({ key, paragraph: 'x', text: 'X' })),
  'reviews.get': ofReport('report.review', (key) => ({ key })),
  'reviews.namePeople': ofReport('report.write', (key) => ({
    ...reportKey(key),
    reviewers: [],
    officers: [],
    inOrder: true,
  })),
  'reviews.replace': ofReport('report.review', (key) => ({
    ...reportKey(key),
    ...{ person: DISABLED, by: 1, reason: 'X' },
  })),
  'reviews.sendBack': ofReport('report.review', (key) => ({ ...reportKey(key), reason: 'X' })),
  'reviews.submit': ofReport('report.write'),
  'search.find': { action: null, input: () => ({ q: 'open' }) },
  'session.linksByEmail': { action: null },
  'session.extend': { action: 'account.use' },
  'session.organisation': { action: null },
  'session.samplePeople': { action: null },
  'session.whoAmI': { action: null },
  'status.get': { action: 'status.read' },
  'tokens.end': { action: 'account.use', input: () => ({ id: 999 }) },
  'tokens.list': { action: 'account.use' },
  'tokens.make': {
    action: 'account.use',
    wholeRole: true,
    input: () => ({ name: 'X', scope: 'read', days: 30 }),
  },
}
