/**
 * The address of a one-time link. The token stands after the #, which no browser, proxy or mail scanner sends to the
 * server, so that only a person who presses the button of the page uses the link up.
 */
export function linkAddress(site: string, token: string): string {
  return new URL(`/sign-in/link#${token}`, site).href
}

/** The address of the link in a mail: its token stands after the # for the same reason. */
export function confirmAddress(site: string, token: string): string {
  return new URL(`/sign-in/confirm#${token}`, site).href
}
