/** A browser without a screen: it keeps the cookies of each host and is told where it is sent. */
export class Visitor {
  readonly cookies = new Map<string, Map<string, string>>()

  /** Keeps what an answer of the host sets, and forgets what it clears. */
  keep(host: string, answer: Response): void {
    const kept = this.cookies.get(host) ?? new Map<string, string>()
    this.cookies.set(host, kept)
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      const isOver = /Max-Age=0|Expires=Thu, 01 Jan 1970/i.test(line) || at === pair.length - 1
      if (isOver) kept.delete(pair.slice(0, at))
      else kept.set(pair.slice(0, at), pair.slice(at + 1))
    }
  }

  headersFor(host: string): Record<string, string> {
    const kept = [...(this.cookies.get(host) ?? [])].map(([name, value]) => `${name}=${value}`)
    return kept.length === 0 ? {} : { cookie: kept.join('; ') }
  }

  async ask(address: string, init: RequestInit = {}): Promise<Response> {
    const { host } = new URL(address)
    const headers = { ...Object.fromEntries(new Headers(init.headers)), ...this.headersFor(host) }
    const answer = await fetch(address, { ...init, headers, redirect: 'manual' })
    this.keep(host, answer)
    return answer
  }

  /** Goes through the directory's own pages as `login` until it sends the browser back to `site`. */
  async passDirectory(start: string, site: string, login: string): Promise<string> {
    let address = start
    for (let step = 0; step < 12; step += 1) {
      if (address.startsWith(site)) return address
      const answer = await this.ask(address)
      address = await this.#next(address, answer, login)
    }
    throw new Error(`The directory never came to an end: ${address}`)
  }

  async #next(address: string, answer: Response, login: string): Promise<string> {
    const sentTo = answer.headers.get('location')
    if (sentTo !== null) return new URL(sentTo, address).href
    const page = await answer.text()
    const action = /action="([^"]+)"/.exec(page)?.[1]
    const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1]
    if (action === undefined || prompt === undefined) throw new Error(`No form: ${page}`)
    const body = new URLSearchParams({ prompt, login, password: 'x' })
    const given = await this.ask(new URL(action, address).href, { method: 'POST', body })
    return new URL(given.headers.get('location') ?? '', address).href
  }
}
