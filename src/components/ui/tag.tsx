import type { ReactNode } from 'react'
import { classNames } from './class-names'

/** A state in a word or two: an adjective, neither link nor button. */
export function Tag({
  children,
  tone,
}: {
  children: ReactNode
  tone?: 'late' | 'closed' | undefined
}) {
  return <span className={classNames('tag', tone !== undefined && `tag-${tone}`)}>{children}</span>
}
