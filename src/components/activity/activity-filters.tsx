import { DateField } from '@/components/ui/date-field'
import { FilterForm } from '@/components/ui/filter-form'
import { type Choice, Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import type { ActivityFilters as Filters } from '@/domain/activity-input'
import { ACTIVITY_GROUPS, type ActivityGroup } from '@/domain/audit/groups'

const GROUP_LABELS: Record<ActivityGroup, string> = {
  programmes: 'Programmes',
  milestones: 'Milestones',
  ratings: 'Ratings',
  risks: 'Risks and measures',
  events: 'Events',
  reports: 'Reports',
  meetings: 'Meetings',
  imports: 'Imports',
  people: 'People and their access',
  'sign-in': 'Signing in',
  system: 'Backups and background jobs',
}

const PEOPLE_ONLY: readonly ActivityGroup[] = ['people', 'sign-in']

interface ActivityFiltersProps {
  asked: Filters
  people: readonly { id: number; name: string }[]
  /** Whether the reader sees who signed in and who was refused. */
  seesPeople: boolean
  /** What was answered and could not be read, by field. */
  wrong: Readonly<Record<string, string>>
}

/** Whose changes, of what, and when; all of it ends in the address. */
export function ActivityFilters({ asked, people, seesPeople, wrong }: ActivityFiltersProps) {
  const isFiltered = Object.values(asked).some((answer) => answer !== undefined)
  const groups = ACTIVITY_GROUPS.filter((group) => seesPeople || !PEOPLE_ONLY.includes(group))
  return (
    <FilterForm
      action="/activity"
      label="Changes"
      clear={isFiltered ? '/activity' : null}
      moreOpen={isFiltered || Object.keys(wrong).length > 0}
      more={
        <>
          <DateField name="from" label="From" defaultValue={asked.from} error={wrong.from} />
          <DateField name="to" label="To" defaultValue={asked.to} error={wrong.to} />
          <TextField
            name="record"
            label="Record"
            hint="The end of its address, such as programmes/police-itm"
            defaultValue={asked.record}
            error={wrong.record}
          />
          {seesPeople && (
            <Select
              compact
              name="refused"
              label="Attempts"
              none="All"
              choices={[{ value: 'yes', label: 'Refused attempts only' }]}
              defaultValue={asked.refused}
            />
          )}
        </>
      }
    >
      <Select
        compact
        name="group"
        label="What was changed"
        none="Anything"
        choices={groups.map((value) => ({ value, label: GROUP_LABELS[value] }))}
        defaultValue={asked.group}
      />
      <Select
        compact
        name="person"
        label="Person"
        none="Anybody"
        choices={[...people.map(choiceOf), { value: 'milepost', label: 'Milepost itself' }]}
        defaultValue={asked.person}
      />
    </FilterForm>
  )
}

const choiceOf = ({ id, name }: { id: number; name: string }): Choice => ({
  value: String(id),
  label: name,
})
