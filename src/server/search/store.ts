import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Day } from '@/domain/dates/day'
import { dayText } from '@/domain/portfolio-file/fields'
import { FOUND_KINDS, type FoundKind, MOST_OF_KIND } from '@/domain/search/input'
import { MARK } from '@/domain/search/marked'
import { textOfSchema } from '../db/schema/json-rows'
import type { Queryable } from '../db/transaction'
import { DAY_OF_HIT, foundFor, type SearchReader } from './found-store'

const passage = z.object({
  part: z.enum(['paragraph', 'summary', 'recommendations', 'heading']),
  number: z.int().nullable(),
  words: z.string(),
})

const found = z.object({
  kind: z.enum(FOUND_KINDS),
  key: z.string(),
  title: z.string(),
  excerpt: z.string(),
  of_key: z.string().nullable(),
  of_name: z.string().nullable(),
  day: dayText.nullable(),
  is_public: z.boolean(),
  passages: z.array(passage).nullable(),
})

const answer = z.object({
  isTooCommon: z.boolean(),
  totals: z.partialRecord(z.enum(FOUND_KINDS), z.int()),
  things: z.array(found),
})
export type Answer = z.infer<typeof answer>

export interface Question {
  q: string
  /** The last word may be the beginning of a longer one. */
  endsInBeginning: boolean
  on: Day
  reader: SearchReader
  kind?: FoundKind | undefined
  /** Which of a kind, from 1. */
  first: number
  last: number
}

/**
 * What answers to the question, the best of each kind first, and how many there are of each kind (one more than is looked at
 * says that there are more). Only what is shown is read whole. Words are marked with the characters of MARK. One query.
 */
export async function findThings(q: Queryable, question: Question): Promise<Answer> {
  const { on, reader, kind, first, last } = question
  const hits =
    reader === 'public'
      ? sql`public_search_hits(asked.query, ${on}, ${MOST_OF_KIND + 1})`
      : sql`search_hits(asked.query, ${reader}, ${on}, ${MOST_OF_KIND + 1})`
  const [row] = await q.execute(sql`with asked as materialized (${askedIn(question)}),
    placed as materialized (select hit.kind, hit.id,
        row_number() over (partition by hit.kind order by hit.rank desc, ${DAY_OF_HIT} desc nulls last, hit.id)::int as place
      from asked, ${hits} hit
      where numnode(asked.query) > 0 ${kind === undefined ? sql`` : sql`and hit.kind = ${kind}`}),
    hits as materialized (select * from placed where place between ${first} and ${Math.min(last, MOST_OF_KIND)}),
    found as (${foundFor(reader, on)})
    select (select numnode(query) = 0 from asked) as "isTooCommon",
      (select coalesce(json_object_agg(kind, total), '{}')
        from (select kind, count(*)::int as total from placed group by kind) counted) as totals,
      (select coalesce(json_agg(thing order by place), '[]') from (
        select found.kind, found.place, found.key, found.of_key, found.of_name, found.day, found.is_public,
          ts_headline(asked.words, marks_apart(found.title), asked.query, ${WHOLE}) as title,
          ts_headline(asked.words, marks_apart(found.body), asked.query, ${PARTS}) as excerpt,
          ${passagesIn(reader)} as passages
        from found, asked) thing) as things`)
  return answer.parse(row)
}

/** A question of words that are too common in English to look for looks for names that have them: "IT". */
const askedIn = ({ q, endsInBeginning }: Question): SQL => sql`
  select case when numnode(english) = 0 then websearch_to_tsquery('simple', marks_apart(${q}))
    when ${endsInBeginning} and right(english::text, 1) = '''' then (english::text || ':*')::tsquery
    else english end as query,
    case when numnode(english) = 0 then 'simple'::regconfig else 'english'::regconfig end as words
  from websearch_to_tsquery('english', marks_apart(${q})) english`

const SELECTED = `StartSel="${MARK.start}", StopSel="${MARK.end}"`
const WHOLE = `${SELECTED}, HighlightAll=true`
const PARTS = `${SELECTED}, MaxFragments=2, MaxWords=30, MinWords=12, FragmentDelimiter=" … "`

const MOST_PASSAGES = 3

/** Of a report the paragraphs that have all the words; null of anything else. */
const passagesIn = (reader: SearchReader): SQL => sql`case found.kind when 'reports' then (
  select json_agg(json_build_object('part', part, 'number', number, 'words', ts_headline(asked.words, marks_apart(words), asked.query, ${PARTS}))
    order by place)
  from (select passage.* from report join lateral report_passages(${textOfSchema(documentOf(reader))}) passage on true
    where report.id = found.id and to_tsvector('english', marks_apart(passage.words)) @@ asked.query
    order by passage.place limit ${MOST_PASSAGES}) passage) end`

function documentOf(reader: SearchReader): string {
  switch (reader) {
    case 'public':
      return 'case when report.withdrawn_on is null then report.public_document end'
    case 'member':
      return `(select version.document from report_version version where version.report_id = report.id
        and report.withdrawn_on is null and (report.status <> 'published' or exists (select from report_step published
          where published.report_id = report.id and published.number = version.number and published.step = 'publish'))
        order by version.number desc limit 1)`
    case 'staff':
    case 'administrator':
      return 'report.document'
    default:
      return reader satisfies never
  }
}
