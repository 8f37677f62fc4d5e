import type { ReactNode } from 'react'
import { classNames } from './class-names'

type Emphasis = 'primary' | 'secondary' | 'warning'

const emphasisClass = (emphasis: Emphasis) => emphasis !== 'primary' && `button-${emphasis}`

interface ButtonProps {
  children: ReactNode
  emphasis?: Emphasis
  type?: 'submit' | 'button'
  /** True while the command runs: the button stays focusable and says so. */
  busy?: boolean
  /** For a choice that stays: whether it is the chosen one. */
  pressed?: boolean
  name?: string
  value?: string
  onClick?: () => void
}

/** One action. The words say what it does: "Record Amber", never "Submit". One primary button on a page. */
export function Button({
  children,
  emphasis = 'primary',
  type = 'submit',
  busy,
  pressed,
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      className={classNames('button', emphasisClass(emphasis))}
      aria-disabled={busy === true ? true : undefined}
      aria-pressed={pressed}
      {...rest}
    >
      {children}
    </button>
  )
}

/** A link that looks like a button, for the action that opens a form page. */
export function ButtonLink({
  href,
  children,
  emphasis = 'primary',
}: {
  href: string
  children: ReactNode
  emphasis?: Emphasis
}) {
  return (
    <a href={href} className={classNames('button no-print', emphasisClass(emphasis))}>
      {children}
    </a>
  )
}
