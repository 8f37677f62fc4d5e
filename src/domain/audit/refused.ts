// Whoever tries what they may not do leaves a trace: what they called and on which record. Source: trust S-35.

const KEY = /^[a-z0-9-]{1,80}$/

/**
 * The path of the record that a refused call was about, as far as its unread input tells; else the noun of the procedure.
 * @example refusedSubject('milestones.edit', { programme: 'itm', milestone: 'go' }) // 'programmes/itm/milestones/go'
 */
export function refusedSubject(procedure: string, input: unknown): string {
  const noun = procedure.split('.')[0] ?? procedure
  const given = new Map(Object.entries(Object(input)))
  const key = (name: string) => {
    const value = given.get(name)
    return typeof value === 'string' && KEY.test(value) ? value : undefined
  }
  const programme = noun === 'programmes' ? key('key') : key('programme')
  const milestone = key('milestone')
  if (programme !== undefined && milestone !== undefined)
    return `programmes/${programme}/milestones/${milestone}`
  if (programme !== undefined) return `programmes/${programme}`
  const report = key('key')
  if (noun === 'reports' && report !== undefined) return `reports/${report}`
  const id = given.get('id')
  return noun === 'people' && Number.isSafeInteger(id) ? `people/${id}` : noun
}
