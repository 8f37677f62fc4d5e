// A session ends an hour after it was last used, and twelve hours after the sign-in however much it was used. Five minutes
// before either, the page says so. Source: trust S-27, A-18.

export const IDLE_MINUTES = 60
export const LONGEST_HOURS = 12
export const WARNING_MINUTES = 5

/** When a session ends if nothing more happens in it. */
export interface SessionEnd {
  secondsLeft: number
  /** The time in London, such as 2:01pm. */
  at: string
  /** Whether using the session makes it last longer; false when the twelve hours come first. */
  mayExtend: boolean
}
