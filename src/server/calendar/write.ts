import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { CalendarEntry } from '@/domain/calendar/entries'
import type { Day } from '@/domain/dates/day'
import { addDays } from '@/domain/dates/day-arithmetic'
import { printable } from '@/server/reports/printable'

const THREE_HOURS = 3 * 60 * 60

/** The entries as an iCalendar file (RFC 5545) that Outlook subscribes to; it asks for it anew every three hours. */
export function writeCalendar(
  entries: readonly CalendarEntry[],
  { site, today }: { site: string; today: Day },
): string {
  const { host } = new URL(site)
  const calendar = ical({
    name: 'Milepost',
    prodId: { company: 'Milepost', product: 'Milepost', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: THREE_HOURS,
  })
  for (const entry of entries)
    calendar.createEvent({
      id: `${entry.uid}@${host}`,
      sequence: entry.sequence,
      stamp: `${today}T00:00:00Z`,
      start: entry.first,
      end: addDays(entry.last, 1),
      allDay: true,
      summary: printable(entry.title),
      url: new URL(entry.path, site).href,
      status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  return `${calendar.toString()}\r\n`
}
