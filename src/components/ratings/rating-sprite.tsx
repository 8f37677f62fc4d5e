/**
 * The shapes of the ratings, drawn once on a page; every mark refers to them, so a row of a table carries one element.
 * Red is an octagon, Amber a triangle, Green a circle; a half step joins the halves of both.
 */
export function RatingSprite() {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true" focusable="false">
      <symbol id="mark-red" viewBox="0 0 20 20">
        <polygon
          className="mark-shape mark-red"
          points="6.2,1 13.8,1 19,6.2 19,13.8 13.8,19 6.2,19 1,13.8 1,6.2"
        />
        <Letter x={10} y={14.3} on="red" letter="R" />
      </symbol>
      <symbol id="mark-amber" viewBox="0 0 20 20">
        <polygon className="mark-shape mark-amber" points="10,1 19.4,19 0.6,19" />
        <Letter x={10} y={17} on="amber" letter="A" />
      </symbol>
      <symbol id="mark-green" viewBox="0 0 20 20">
        <circle className="mark-shape mark-green" cx="10" cy="10" r="9" />
        <Letter x={10} y={14.3} on="green" letter="G" />
      </symbol>
      <symbol id="mark-amber-red" viewBox="0 0 32 20">
        <polygon className="mark-shape mark-amber" points="16,1 10,1 1,19 16,19" />
        <polygon
          className="mark-shape mark-red"
          points="16,1 25.8,1 31,6.2 31,13.8 25.8,19 16,19"
        />
        <Letter x={10.5} y={15.5} on="amber" letter="A" />
        <Letter x={22.5} y={14.5} on="red" letter="R" />
      </symbol>
      <symbol id="mark-amber-green" viewBox="0 0 32 20">
        <polygon className="mark-shape mark-amber" points="16,1 10,1 1,19 16,19" />
        <path className="mark-shape mark-green" d="M16,1 H22 A9,9 0 0 1 22,19 H16 Z" />
        <Letter x={10.5} y={15.5} on="amber" letter="A" />
        <Letter x={22.5} y={14.5} on="green" letter="G" />
      </symbol>
      <symbol id="mark-not-rated" viewBox="0 0 20 20">
        <circle
          className="mark-shape mark-none"
          cx="10"
          cy="10"
          r="8.5"
          strokeDasharray="3.6 2.6"
        />
      </symbol>
      <symbol id="mark-exempt" viewBox="0 0 20 20">
        <rect className="mark-shape mark-none" x="1.5" y="1.5" width="17" height="17" />
        <path className="mark-shape mark-none" d="M5 10h10" />
      </symbol>
    </svg>
  )
}

function Letter({
  x,
  y,
  on,
  letter,
}: {
  x: number
  y: number
  on: 'red' | 'amber' | 'green'
  letter: string
}) {
  return (
    <text x={x} y={y} className={`mark-letter mark-on-${on}`}>
      {letter}
    </text>
  )
}
