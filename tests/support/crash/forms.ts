import type { SamplePerson } from '../browser'
import type { Ask } from './site'

/** What a writer has open and sends again and again, each time with other words. */
export interface Form {
  person: SamplePerson
  /** The procedure, such as `ratings.record`. */
  path: string
  /** What is sent; `mark` are the words by which the change is found in the database. */
  input: (mark: string) => unknown
  /** Takes over what the answer says of the record. */
  seen: (answer: Record<string, unknown>) => void
  /** Reads the record anew, as people do who do not know what became of their change. */
  look: () => Promise<void>
}

const DIMENSIONS = ['overall', 'schedule', 'cost', 'scope', 'benefits', 'resources']

/** The forms of twenty writers, no two of one record: eight events, six ratings, five forecasts and a paragraph. */
export async function openForms(ask: Ask, report: string): Promise<Form[]> {
  const programmes = await ask(
    (sql) => sql<{ key: string }[]>`select key from programme order by id limit 8`,
  )
  const milestones = await ask(
    (sql) => sql<{ id: number; programme: string; key: string }[]>`
      select milestone.id, programme.key as programme, milestone.key
      from milestone join programme on programme.id = milestone.programme_id
      where milestone.status in ('planned', 'in-progress') order by milestone.id limit 5`,
  )
  const rated = programmes[0]?.key ?? ''
  const forms = [
    ...programmes.map(({ key }) => eventForm(key)),
    ...DIMENSIONS.map((dimension) => ratingForm(ask, rated, dimension)),
    ...milestones.map((milestone) => forecastForm(ask, milestone)),
    await paragraphForm(ask, report),
  ]
  await Promise.all(forms.map((form) => form.look()))
  return forms
}

function eventForm(programme: string): Form {
  return {
    person: 'PMO manager',
    path: 'events.add',
    input: (text) => ({ programme, kind: 'progress', text }),
    seen: () => {},
    look: async () => {},
  }
}

function ratingForm(ask: Ask, programme: string, dimension: string): Form {
  let previous: unknown = null
  return {
    person: 'PMO manager',
    path: 'ratings.record',
    input: (reason) => ({
      programme,
      dimension,
      value: 'green',
      reason,
      expectedPrevious: previous,
    }),
    seen: ({ id }) => {
      previous = id
    },
    look: async () => {
      const [row] = await ask(
        (sql) => sql<{ id: number }[]>`
          select rating.id from rating join programme on programme.id = rating.programme_id
          where programme.key = ${programme} and dimension = ${dimension} and element is null
          order by rating.recorded_on desc, rating.id desc limit 1`,
      )
      previous = row?.id ?? null
    },
  }
}

function forecastForm(
  ask: Ask,
  { id, programme, key }: { id: number; programme: string; key: string },
): Form {
  let version: unknown = 1
  let day = 0
  return {
    person: 'PMO manager',
    path: 'milestones.forecast',
    input: (reason) => {
      day += 1
      const forecast = new Date(Date.UTC(2021, 0, day)).toISOString().slice(0, 10)
      return { programme, milestone: key, version, forecast, reason }
    },
    seen: (answer) => {
      version = answer.version
    },
    look: async () => {
      const [row] = await ask(
        (sql) => sql<{ version: number }[]>`select version from milestone where id = ${id}`,
      )
      version = row?.version
    },
  }
}

async function paragraphForm(ask: Ask, key: string): Promise<Form> {
  const read = () =>
    ask(
      (sql) => sql<{ version: number; paragraph: string }[]>`
        select version, jsonb_path_query_first(document,
          '$.sections[*].blocks[*] ? (@.kind == "paragraph").key') #>> '{}' as paragraph
        from report where key = ${key}`,
    )
  const paragraph = (await read())[0]?.paragraph
  let version: unknown
  return {
    person: 'Report author',
    path: 'reports.editParagraph',
    input: (text) => ({ key, paragraph, version, text }),
    seen: (answer) => {
      version = answer.version
    },
    look: async () => {
      version = (await read())[0]?.version
    },
  }
}
