/** Where the measures of a programme, or of the service, are read. */
export const pageOf = (programme: string | undefined) =>
  programme === undefined ? '/measures' : `/programmes/${programme}`

/** What the names of what was typed and not sent begin with. */
export const draftsOf = (programme: string | undefined) =>
  programme === undefined ? '' : `programmes/${programme}/`
