/** Stays in sight while a page shows a former day, so that nobody takes it for the present. */
export function AsAtBar({ day, today }: { day: string; today: string }) {
  return (
    <div
      role="note"
      className="sticky top-0 z-10 -mx-4 bg-ink px-4 py-2 text-paper md:-mx-8 md:px-8"
    >
      <p className="flex flex-wrap items-baseline gap-x-4">
        <strong className="font-semibold">As at {day}: not the present</strong>
        <a href={today} className="text-paper underline">
          Back to today
        </a>
      </p>
    </div>
  )
}
