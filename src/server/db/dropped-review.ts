import 'server-only'

/**
 * SQL for whether a row of comments or answers was said of a correction that nobody published: it stays on record and is no
 * part of the review any more.
 */
export const saidOfDropped = (row: string, kind: 'comment' | 'answer', report: string): string =>
  `exists (select from report_step ended
    join lateral (select step.review from report_step step where step.report_id = ended.report_id
      and step.step = 'correct' and step.id < ended.id order by step.id desc limit 1) begun on true
    where ended.report_id = ${report} and ended.step in ('drop', 'withdraw')
      and ${row}.id > (begun.review ->> '${kind}')::int and ${row}.id <= (ended.review ->> '${kind}')::int)`
