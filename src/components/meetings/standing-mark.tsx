import { ShapeMark } from '@/components/ui/shape-mark'
import { STANDING_LABELS, type Standing } from '@/domain/calendar/standing'

/** The shape of each standing about its middle, twelve units across, and its colour. */
const SHAPES: Record<Standing, { path: string; colour: string }> = {
  passed: { path: 'M-5 -5H5V5H-5Z', colour: 'chart-done' },
  today: { path: 'M0 -8L8 0L0 8L-8 0Z', colour: 'chart-expected' },
  next: { path: 'M-7 6L0 -7L7 6Z', colour: 'chart-expected' },
  'to-come': { path: 'M-6 0A6 6 0 1 0 6 0A6 6 0 1 0 -6 0Z', colour: 'chart-promise' },
}

/** The shape alone, for a picture. */
export function StandingShape({ standing }: { standing: Standing }) {
  const { path, colour } = SHAPES[standing]
  return <path d={path} className={colour} />
}

/** How a deadline stands: word, shape and colour. */
export function StandingMark({ standing }: { standing: Standing }) {
  return (
    <ShapeMark shape={<StandingShape standing={standing} />} className="whitespace-nowrap">
      {STANDING_LABELS[standing]}
    </ShapeMark>
  )
}
