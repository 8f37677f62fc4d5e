/**
 * The address of a one-time link. The token stands after the #, which no browser, proxy or mail scanner sends to the
 * server, so that only a person who presses the button of the page uses the link up.
 */
export function linkAddress(site: string, token: string): string {
  return new URL(`/sign-in/link#${token}`, site).href
}
