/** Makes the browser forget what it kept of the site, so that nobody finds it there after the sign-out. */
export function clearingSite(response: Response): Response {
  response.headers.set('clear-site-data', '"cache", "storage"')
  return response
}
