/** Stays in sight while a page shows a former day, so that nobody takes it for the present. */
export function AsAtBar({ day, today }: { day: string; today: string }) {
  return (
    <div role="note" className="as-at flex flex-wrap items-baseline gap-x-4">
      <strong className="font-semibold">As at {day}: not the present</strong>
      <a href={today}>Back to today</a>
    </div>
  )
}
