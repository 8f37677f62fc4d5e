// A day of the calendar, as people write it in a plan: no time, no zone, never a JavaScript Date.
// Text YYYY-MM-DD compares and sorts as it reads. Source: architecture, "domain/dates".

declare const dayBrand: unique symbol

/** A calendar day, `YYYY-MM-DD`, always a day that exists (2020-02-30 is none). */
export type Day = string & { readonly [dayBrand]: 'Day' }
