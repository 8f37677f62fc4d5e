import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { FocusOnArrival } from './focus-on-arrival'

interface NoticeProps {
  title: string
  children?: ReactNode
  tone?: 'success' | 'important' | 'problem'
}

const TONES = {
  success: 'border-success bg-success-wash',
  important: 'border-line-strong bg-wash',
  problem: 'border-danger bg-danger-wash',
} as const

/** What just happened, or what has to be known before reading on. After a save it says what was recorded and how to undo it. */
export function Notice({ title, children, tone = 'important' }: NoticeProps) {
  const box = (
    <div className={classNames('max-w-prose rounded border border-l-4 p-4', TONES[tone])}>
      <p className="font-semibold">{title}</p>
      {children !== undefined && <div className="mt-1">{children}</div>}
    </div>
  )
  return tone === 'success' ? <FocusOnArrival>{box}</FocusOnArrival> : box
}
