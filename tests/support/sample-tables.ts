import type { TableBlock, TableCell } from '@/domain/reports/document'

function head(text: string, span?: number): TableCell {
  return span === undefined ? { text, header: 'column' } : { text, header: 'column', span }
}

function row(name: string, ...figures: string[]): TableCell[] {
  return [{ text: name, header: 'row' }, ...figures.map((text) => ({ text }))]
}

/** Organisation × month × count and share: two rows of head, the first with cells that span two columns. */
export const incidentsTable: TableBlock = {
  kind: 'table',
  key: 'service/p2',
  caption: 'Priority 2 incidents fixed within six hours (target 98%), April to June 2020',
  head: [
    [head('Organisation'), head('April 2020', 2), head('May 2020', 2), head('June 2020', 2)],
    [
      head(''),
      head('Incidents'),
      head('Fixed'),
      head('Incidents'),
      head('Fixed'),
      head('Incidents'),
      head('Fixed'),
    ],
  ],
  rows: [
    row('City of London Corporation', '2', '100%', '0', 'no incidents', '3', '100%'),
    row('City of London Police', '1', '100%', '0', 'no incidents', '3', '100%'),
    [
      { text: 'London Councils', header: 'row' },
      { text: 'not reported', span: 6 },
    ],
  ],
  facts: [],
}

/** A table of words and dates with one row of head. */
export const milestonesTable: TableBlock = {
  kind: 'table',
  key: 'police-itm/milestones',
  caption: 'Open milestones of City of London Police IT modernisation',
  head: [[head('Milestone'), head('First promise'), head('Forecast'), head('Weeks later')]],
  rows: [
    row('Windows 10 laptops for all staff', '31 July 2020', '31 July 2020', '0'),
    row('Android phones for frontline officers', '31 July 2020', '28 August 2020', '4'),
    row('Accelerated programme complete', 'September 2020', 'early October 2020', 'not known'),
  ],
  facts: [],
}
