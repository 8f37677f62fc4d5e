import { Section } from '@/components/ui/page-heading'
import { Cell, ColumnHead, RowHead, Table } from '@/components/ui/table'
import type { Day } from '@/domain/dates/day'
import { printDay } from '@/domain/dates/print-day'
import { PURPOSE_LABELS } from '@/domain/reports/labels'
import {
  type CommitteeTemplate,
  headerOn,
  layoutOn,
  ownLayout,
} from '@/domain/reports/templates/committee-template'
import { PURPOSES, type Purpose } from '@/domain/reports/values'

interface CommitteeTemplatesProps {
  committee: { key: string; name: string; templates: readonly CommitteeTemplate[] }
  today: Day
}

/** What reports to a committee start from, purpose by purpose, with a way to change each. */
export function CommitteeTemplates({ committee, today }: CommitteeTemplatesProps) {
  const { key, name, templates } = committee
  return (
    <Section id="templates" title="What reports to it start from">
      <Table
        id="committee-templates"
        caption={`What new reports to the ${name} start from today`}
        head={
          <>
            <ColumnHead>Reports</ColumnHead>
            <ColumnHead>Template</ColumnHead>
            <ColumnHead>Header</ColumnHead>
            <ColumnHead>Recommendation</ColumnHead>
          </>
        }
      >
        {PURPOSES.map((purpose) => (
          <tr key={purpose}>
            <RowHead>
              <a href={`/committees/${key}/templates/${purpose}`}>{PURPOSE_LABELS[purpose]}</a>
            </RowHead>
            <Cell label="Template">{standingOf(templates, purpose, today)}</Cell>
            <Cell label="Header">{headerOn(templates, { purpose, day: today }).name}</Cell>
            <Cell label="Recommendation">
              {layoutOn(templates, { purpose, day: today }).recommendation?.text ?? 'None'}
            </Cell>
          </tr>
        ))}
      </Table>
      <p>
        Which Word file they are set into is chosen with the{' '}
        <a href="/settings/word-templates">Word templates</a>, and the outcomes that they may name
        with the <a href="/settings/corporate-plans">corporate plans</a>.
      </p>
    </Section>
  )
}

/** `Its own` or `The usual one`, and what comes after. */
function standingOf(templates: readonly CommitteeTemplate[], purpose: Purpose, today: Day): string {
  const now = ownLayout(templates, { purpose, day: today }) === null ? 'The usual one' : 'Its own'
  const next = templates.find((one) => one.purpose === purpose && one.from > today)
  if (next === undefined) return now
  const then = next.layout === undefined ? 'the usual one' : 'another of its own'
  return `${now}; from ${printDay(next.from)} ${then}`
}
