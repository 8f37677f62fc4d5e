import 'server-only'

/** Of a version that was published and not withdrawn, of a report that is not withdrawn now. */
export const ofReadableVersion = (table: string) =>
  `exists (select from report_version join report on report.id = report_version.report_id
    where report_version.id = ${table}.version_id and report.withdrawn_on is null
      and not exists (select from report_step gone join report_step given on given.report_id = gone.report_id
        where gone.report_id = report.id and gone.step = 'withdraw' and gone.id > given.id
          and given.step = 'publish' and given.number = report_version.number))`

/** Everybody was given a paper of it; one that an earlier release published last is kept with the report. */
export const ofPublicVersion = (table: string) =>
  `(exists (select from report_paper given where given.version_id = ${table}.version_id)
    or exists (select from report_version join report on report.id = report_version.report_id
      where report_version.id = ${table}.version_id and report.public_document is not null
        and not exists (select from report_step later where later.report_id = report.id
          and later.step = 'publish' and later.number > report_version.number)))`
