'use client'

import { useState } from 'react'
import { CommandForm } from '@/components/forms/command-form'
import type { Side } from '@/components/forms/conflict'
import { type Sending, useCommand } from '@/components/forms/use-command'
import type { ReportChoices } from '@/domain/reports/views'
import { trpc } from '@/trpc/client'
import { readFault } from '@/trpc/fault'
import { ClassificationFields } from './classification-fields'
import { type FormStart, startOf } from './form-start'
import { BackFields, TemplateFields } from './front-fields'
import { readReportForm } from './read-report-form'
import { ContactFields, HeaderFields } from './report-fields'
import { answersToSave, type ReportAnswers } from './report-merge'
import { MeetingRows, RecommendationRows } from './report-rows'
import { ReportVersions } from './report-versions'
import { SectionList } from './section-list'
import { TemplateOffer } from './template-offer'
import { useReportStart } from './use-report-start'

interface ReportFormProps {
  start: FormStart
  choices: ReportChoices
  usualPeriods: string
  /** The report that is changed, at the version that is shown; absent: a new one is made. */
  report?: { key: string; version: number }
}

/** Makes a report, or changes what one contains. */
export function ReportForm({ start, choices, usualPeriods, report }: ReportFormProps) {
  const isNew = report === undefined
  const beginning = useReportStart(start, choices, { isNew, usualPeriods })
  const { state, change, begun, implications } = beginning
  const [theirs, setTheirs] = useState<Saved | null>(null)
  const [sent, setSent] = useState<ReportAnswers | null>(null)
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({})
  const command = useCommand({
    send: async ({ form }: Sending) => {
      const answers = readReportForm(form, state.sections)
      if (report === undefined) {
        const { key } = await trpc.reports.create.mutate(answers)
        return `/reports/${key}?done=made`
      }
      const { key } = report
      const version = theirs?.version ?? report.version
      const kept =
        theirs === null ? answers : answersToSave(answers, start, theirs.start, choices, chosen)
      try {
        await trpc.reports.define.mutate({ ...kept, key, version })
      } catch (error) {
        if (readFault(error).code === 'CONFLICT') {
          setSent(answers)
          setTheirs(await savedMeanwhile(key, choices))
        }
        throw error
      }
      return `/reports/${report.key}?done=changed`
    },
    next: (href) => href,
  })
  const { errorOf } = command
  return (
    <CommandForm
      command={command}
      action={report === undefined ? 'Make the report' : 'Save what it contains'}
      doing={report === undefined ? 'Making the report' : 'Saving what it contains'}
      cancel={report === undefined ? '/reports' : `/reports/${report.key}`}
      conflict={
        theirs &&
        sent && (
          <ReportVersions
            {...{ start, choices, chosen }}
            yours={sent}
            theirs={theirs.start}
            onChoose={(field, side) => setChosen((before) => ({ ...before, [field]: side }))}
          />
        )
      }
    >
      <HeaderFields start={start} choices={choices} errorOf={errorOf} />
      <MeetingRows {...{ start, choices, errorOf }} onFirst={beginning.chooseFirst} />
      <TemplateOffer template={beginning.template} onBegin={beginning.begin} />
      <span ref={beginning.place} hidden />
      <ClassificationFields given={start.classification} errorOf={errorOf} />
      <TemplateFields start={start} choices={choices} errorOf={errorOf} />
      <SectionList {...{ state, change, choices, usualPeriods, implications, errorOf }} />
      <RecommendationRows key={begun.number} start={begun.recommendations} errorOf={errorOf} />
      <BackFields start={start} errorOf={errorOf} />
      <ContactFields start={start} errorOf={errorOf} />
    </CommandForm>
  )
}

interface Saved {
  start: FormStart
  version: number
}

/** The report as somebody else saved it; null when it can no longer be changed. */
async function savedMeanwhile(key: string, choices: ReportChoices): Promise<Saved | null> {
  const { staff, meetings, may } = await trpc.reports.get.query({ key })
  if (staff === null || !may.write) return null
  return { start: startOf(staff.definition, meetings, choices), version: staff.version }
}
