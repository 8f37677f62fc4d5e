import 'server-only'

/**
 * When what committees were told and asked for is public, as SQL on a row of the table or of its alias: nothing that it is
 * about is withheld, and a public report, a meeting or a public programme is what it belongs to. The policies of the database
 * and the queries of the application hold this text; the domain has the same rule in portfolio-file/public-committee-lists.ts.
 */
export const publicPromise = (promise: string) => `${promise}.visibility is null
    and ${openProgramme(promise)}
    and (${promise}.milestone_id is null or exists (select from milestone due join programme owner on owner.id = due.programme_id
      where due.id = ${promise}.milestone_id and due.visibility is null and owner.is_public))
    and (${promise}.report_id is null or exists (select from report made where made.id = ${promise}.report_id
      and ${readableReport('made')}) and not ${withdrawnVersion(promise)})
    and (coalesce(${promise}.programme_id, ${promise}.milestone_id, ${promise}.report_id) is not null
      or exists (select from meeting met where met.committee_id = ${promise}.committee_id and met.date = ${promise}.told_on))`

export const publicAction = (action: string) => `${action}.visibility is null
    and ${openProgramme(action)}
    and coalesce(${action}.programme_id, ${action}.meeting_id) is not null`

/** What a meeting resolved on a recommendation is as public as the words of the recommendation. */
export const publicResolution = (resolution: string) =>
  `exists (select from report asking where asking.id = ${resolution}.report_id and ${readableReport('asking')}
    and exists (select from jsonb_array_elements(asking.public_item -> 'recommendations') asked
      where asked ->> 'text' = ${resolution}.text))`

/** Whether the version of a report that a promise stood in was withdrawn, whatever was published since. */
export const withdrawnVersion = (promise: string) => `exists (select from report_step gone
        where gone.report_id = ${promise}.report_id and gone.step = 'withdraw' and gone.id > (select max(given.id)
          from report_step given where given.report_id = gone.report_id and given.step = 'publish'
            and given.number = ${promise}.report_version))`

const openProgramme = (of: string) =>
  `(${of}.programme_id is null or exists (select from programme about where about.id = ${of}.programme_id and about.is_public))`

const readableReport = (report: string) =>
  `${report}.visibility is null and ${report}.status = 'published' and ${report}.withdrawn_on is null`
