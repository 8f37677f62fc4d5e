/** The id of the box in which the block of that key is written. */
export const boxId = (key: string): string => `write-${key.replace(/[^\w-]+/g, '-')}`

/** Brings the focus into the box of a block, once the page shows it where it went. */
export function focusBox(key: string): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => document.getElementById(boxId(key))?.focus()),
  )
}
