import { acrossOf, heightOf, type Scale, scaleFor, spread } from './chart-scale'

export interface ChartLine {
  label: string
  /** One for each period; null is a figure that was not given. */
  values: readonly (number | null)[]
}

interface LineChartProps {
  id: string
  /** The finding, in words. */
  title: string
  periods: readonly string[]
  lines: readonly ChartLine[]
  /** How a figure is printed, with its unit. */
  print: (value: number) => string
  target?: { value: number; label: string } | undefined
}

const TOP = 1
const BOTTOM = 9
const LABEL_GAP = 1.15

/** A small line chart whose lines carry their own names; a figure that was not given is a gap that says so. */
export function LineChart({ id, title, periods, lines, print, target }: LineChartProps) {
  const figures = lines.flatMap((line) => line.values.filter((value) => value !== null))
  if (figures.length === 0) return null
  const scale = scaleFor(target === undefined ? figures : [...figures, target.value])
  const y = (value: number) => heightOf(value, scale, TOP, BOTTOM)
  const ends = lines.map((line) => endOf(line.values))
  const labels = spread(
    ends.map((end) => y(end?.value ?? scale.least)),
    LABEL_GAP,
  )
  const missing = periods.flatMap((_, at) =>
    lines.every((line) => line.values[at] === null) ? [at] : [],
  )
  return (
    <figure aria-labelledby={id} className="max-w-[36rem]">
      <figcaption id={id} className="font-semibold">
        {title}
      </figcaption>
      <svg className="chart mt-2 block overflow-visible" width="100%" height="11rem" role="img">
        <title>{title}</title>
        <desc>The figures are in the table below.</desc>
        <Axis {...{ scale, periods, print, y }} />
        {target !== undefined && <Target label={target.label} y={y(target.value)} />}
        {missing.map((at) => (
          <text
            key={at}
            x={`${acrossOf(at, periods.length)}%`}
            y={`${BOTTOM - 0.4}rem`}
            textAnchor="middle"
            className="axis-text"
          >
            no figure
          </text>
        ))}
        {lines.map((line, place) => (
          <Line
            key={line.label}
            {...{ line, place, y }}
            labelAt={labels[place] ?? TOP}
            end={ends[place] ?? null}
            print={print}
          />
        ))}
      </svg>
    </figure>
  )
}

interface End {
  at: number
  value: number
}

function endOf(values: readonly (number | null)[]): End | null {
  const at = values.findLastIndex((value) => value !== null)
  const value = values[at]
  return value === null || value === undefined ? null : { at, value }
}

function Axis(props: {
  scale: Scale
  periods: readonly string[]
  print: (value: number) => string
  y: (value: number) => number
}) {
  const { scale, periods, print, y } = props
  return (
    <g>
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line
            x1="14%"
            x2="71%"
            y1={`${y(tick)}rem`}
            y2={`${y(tick)}rem`}
            className={tick === scale.least ? 'chart-axis' : 'chart-grid'}
          />
          <text x="13%" y={`${y(tick) + 0.28}rem`} textAnchor="end" className="axis-text">
            {print(tick)}
          </text>
        </g>
      ))}
      {periods.map((period, at) => (
        <text
          key={period}
          x={`${acrossOf(at, periods.length)}%`}
          y={`${BOTTOM + 1.5}rem`}
          textAnchor="middle"
          className="axis-text"
        >
          {period}
        </text>
      ))}
    </g>
  )
}

function Target({ label, y }: { label: string; y: number }) {
  return (
    <>
      <line x1="14%" x2="71%" y1={`${y}rem`} y2={`${y}rem`} className="chart-target" />
      <text x="14.5%" y={`${y - 0.3}rem`} className="axis-text">
        {label}
      </text>
    </>
  )
}

function Line(props: {
  line: ChartLine
  place: number
  y: (value: number) => number
  labelAt: number
  end: End | null
  print: (value: number) => string
}) {
  const { line, place, y, end } = props
  const count = line.values.length
  const points = line.values.flatMap((value, at) => (value === null ? [] : [{ at, value }]))
  const dash = place === 0 ? 'chart-line' : `chart-line chart-line-${Math.min(place + 1, 3)}`
  return (
    <g>
      {points.map(({ at, value }, index) => {
        const before = points[index - 1]
        if (before === undefined || before.at !== at - 1) return null
        return (
          <line
            key={at}
            x1={`${acrossOf(before.at, count)}%`}
            x2={`${acrossOf(at, count)}%`}
            y1={`${y(before.value)}rem`}
            y2={`${y(value)}rem`}
            className={dash}
          />
        )
      })}
      {points.map(({ at, value }) => (
        <circle
          key={at}
          cx={`${acrossOf(at, count)}%`}
          cy={`${y(value)}rem`}
          r="3.5"
          className={place === 0 ? 'chart-point' : 'chart-point-hollow'}
        />
      ))}
      {end !== null && (
        <text x={`${acrossOf(end.at, count) + 2}%`} y={`${props.labelAt + 0.28}rem`}>
          {`${line.label} ${props.print(end.value)}`.trim()}
        </text>
      )}
    </g>
  )
}
