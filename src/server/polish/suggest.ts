import 'server-only'
import { assertCan, noSuch } from '@/domain/authorise'
import { draftDocument } from '@/domain/drafting/draft'
import { DomainError } from '@/domain/errors'
import { tooMany } from '@/domain/limits'
import { judgeAnswer, questionOf, readAnswer } from '@/domain/polish/answer'
import type { PolishSectionInput } from '@/domain/polish/input'
import { INSTRUCTIONS } from '@/domain/polish/instructions'
import type { MaskedSentence } from '@/domain/polish/mask'
import { namesOfProgrammes, offerSection, publicSentences } from '@/domain/polish/offer'
import { type Proposal, refusalInWords } from '@/domain/polish/proposal'
import { gone } from '@/domain/reports/edit-paragraph'
import { viewSection } from '@/domain/reports/editor-views'
import { env } from '@/env'
import { actorId } from '../audit/actor-id'
import { recordAudit } from '../audit/record'
import { staleWrite } from '../audit/stale-write'
import type { ServerContext } from '../context'
import { inTransaction } from '../db/transaction'
import { countUse } from '../limits/count'
import { log } from '../log'
import { draftRequestOf, gatherReportFacts } from '../reports/facts'
import { assertDraft, isForAll, reportPath, subjectOf } from '../reports/load'
import { findReport, type StoredReport } from '../reports/store'
import { askModel, type Model } from './model/ask'

/**
 * What a language model would say in place of the drafted sentences of a section. Nothing of it is stored but that it was
 * asked, and what was refused and why. No transaction is open while it is waited for.
 */
export async function suggestWording(
  ctx: ServerContext,
  input: PolishSectionInput,
): Promise<Proposal> {
  const report = await getDraft(ctx, input.key)
  const model = await assertMayAsk(ctx)
  const asked = await sentencesToSend(ctx, report, input, model)
  if (asked.length === 0) return { asked: 0, suggestions: [], refused: [], silence: null }
  const proposal = await propose(model, asked)
  return inTransaction(ctx.db, async (tx) => {
    await recordAudit(tx, ctx, {
      action: 'report.suggest-wording',
      subject: `${reportPath(input.key)}/sections/${input.section}`,
      after: recordOf(proposal, model),
    })
    return proposal
  })
}

async function getDraft(ctx: ServerContext, key: string): Promise<StoredReport> {
  const report = await findReport(ctx.db, key, { forStaff: true })
  if (report === null) throw noSuch('report')
  assertCan(ctx.actor, 'report.write', subjectOf(report))
  assertDraft(report)
  return report
}

async function assertMayAsk({ db, actor }: ServerContext): Promise<Model> {
  if (env.polish === undefined)
    throw new DomainError(
      'CONFLICT',
      'Suggestions are switched off here. Write in the report yourself, or ask an administrator about them.',
    )
  const wait = await countUse(db, { limit: 'suggestion', by: `person/${actorId(actor)}` })
  if (wait !== null) throw tooMany(wait)
  return env.polish
}

async function sentencesToSend(
  ctx: ServerContext,
  report: StoredReport,
  { section: key, version }: PolishSectionInput,
  { sendsExempt }: Model,
): Promise<MaskedSentence[]> {
  const { document } = report
  const shown = document === null ? undefined : viewSection(document, key, report.version)
  if (shown === undefined) throw gone()
  if (shown.version !== version)
    throw await staleWrite(ctx.db, `${reportPath(report.key)}/sections/${key}`, shown)
  if (!isForAll(report) && !sendsExempt)
    throw new DomainError(
      'CONFLICT',
      'This report is not public, so nothing of it is sent to the language model. Write in it yourself.',
    )
  const facts = await gatherReportFacts(ctx.db, report, ctx.today)
  const open = sendsExempt
    ? null
    : publicSentences(draftDocument(draftRequestOf(report.key, facts)))
  return offerSection(shown.section, { open, names: namesOfProgrammes(facts.file) })
}

async function propose(model: Model, asked: readonly MaskedSentence[]): Promise<Proposal> {
  const answer = await askModel(model, { instructions: INSTRUCTIONS, question: questionOf(asked) })
  const count = asked.length
  const none = { asked: count, suggestions: [], refused: [] }
  if ('silence' in answer) return { ...none, silence: answer.silence }
  const sentences = readAnswer(answer.content)
  if (sentences === null) return { ...none, silence: 'unreadable' }
  return { asked: count, ...judgeAnswer(asked, sentences), silence: null }
}

function recordOf({ asked, suggestions, refused, silence }: Proposal, { model }: Model) {
  if (silence !== null) log.warn({ silence, asked }, 'the language model did not answer')
  return {
    model,
    asked,
    suggested: suggestions.length,
    ...(silence === null ? {} : { silence }),
    refused: refused
      .map(({ sentence, reason }) => `${sentence}: ${refusalInWords(reason)}`)
      .join('\n'),
  }
}
