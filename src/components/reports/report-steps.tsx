'use client'

import { ConfirmedStep } from '@/components/forms/confirmed-step'
import { valueAt } from '@/components/forms/saved-value'
import { trpc } from '@/trpc/client'
import { SummaryWarning } from './summary-items'

interface StepProps {
  report: string
  version: number
}

interface DraftStepProps extends StepProps {
  isFirst: boolean
  isMain: boolean
  edits: number
  dataAsAt: string
}

/** Drafts the report, for the first time or again. */
export function DraftStep({ report, version, isFirst, isMain, edits, dataAsAt }: DraftStepProps) {
  return (
    <ConfirmedStep
      label={isFirst ? 'Draft the report' : 'Draft again'}
      action={isFirst ? 'Draft it' : 'Draft it again'}
      doing="Drafting the report"
      isMain={isMain}
      send={async () => {
        await trpc.reports.draft.mutate({ key: report, version })
        return `/reports/${report}?done=drafted`
      }}
    >
      <p>Every section is written from what is on record as at {dataAsAt}.</p>
      {!isFirst && (
        <p>
          {edits === 0
            ? 'Nothing has been edited, so nothing of yours can be lost.'
            : `${edits === 1 ? 'The paragraph that was edited stays' : `The ${edits} paragraphs that were edited stay`} as edited, and ${edits === 1 ? 'says' : 'say'} so where the facts beneath moved.`}
        </p>
      )}
    </ConfirmedStep>
  )
}

interface ApproveStepProps extends StepProps {
  /** The facts moved after the draft. */
  outOfDate: boolean
  /** How many sentences wait for their author's choice. */
  waiting: number
  /** How many paragraphs were taken over from the report before and are untouched. */
  carried: number
  /** How many items of the summary were written before their section changed. */
  summary: number
}

/** Fixes the report as it stands. */
export function ApproveStep(props: ApproveStepProps) {
  const { report, version, outOfDate, waiting, carried, summary } = props
  const isStale = outOfDate || waiting > 0
  return (
    <ConfirmedStep
      label="Approve"
      action={isStale || carried > 0 ? 'Approve it as it stands' : 'Approve this report'}
      doing="Approving the report"
      isMain={!outOfDate}
      send={async ({ current }) => {
        const seen = isStale || valueAt(current, 'outOfDate') === true
        const known = carried > 0 || valueAt(current, 'carried') === true
        await trpc.reports.approve.mutate({
          ...{ key: report, version, outOfDate: seen },
          ...(known ? { carried: true } : {}),
        })
        return `/reports/${report}?done=approved`
      }}
    >
      <p>
        The text is fixed as it stands, with the facts behind it. Nobody can change it afterwards;
        Members can read it.
      </p>
      {outOfDate && (
        <p className="font-semibold">
          The draft is out of date. Draft it again first, unless you mean it as it stands.
        </p>
      )}
      {waiting > 0 && (
        <p className="font-semibold">
          {waiting === 1 ? 'One edited sentence rests' : `${waiting} edited sentences rest`} on
          facts that have moved. Look at {waiting === 1 ? 'it' : 'them'} first.
        </p>
      )}
      {carried > 0 && (
        <p className="font-semibold">
          {carried === 1 ? 'One paragraph was' : `${carried} paragraphs were`} taken over from the
          report before and not touched since. Look at {carried === 1 ? 'it' : 'them'} first.
        </p>
      )}
      <SummaryWarning count={summary} />
    </ConfirmedStep>
  )
}
