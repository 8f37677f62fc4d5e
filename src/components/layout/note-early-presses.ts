/** The element that says what became of a press that came before the page could answer. */
export const EARLY_PRESS = 'early-press'

/** Told to the document once scripts answer to everything on the page. */
export const ALIVE = 'milepost:alive'

/**
 * Runs as text in the page before any other script, so it may use nothing from outside of itself. Until scripts answer, it
 * holds back each press of a button and each form that only scripts can send, keeps the last of them, says so at once, and
 * does it as soon as the page is alive: once, on the same element, as if it were pressed then. A form with an address of
 * its own is left to the browser.
 */
export function noteEarlyPresses(place: string, alive: string): void {
  const kinds = ['click', 'submit']
  let press: { form: HTMLFormElement | null; button: HTMLElement | null; words: string } | null =
    null

  function say(words: string) {
    const status = document.getElementById(place)
    if (status === null) return
    status.textContent = words
    status.className = words === '' ? 'visually-hidden' : 'fetching'
  }

  function note(event: Event, form: HTMLFormElement | null, button: HTMLElement | null) {
    event.preventDefault()
    event.stopImmediatePropagation()
    press?.button?.removeAttribute('aria-busy')
    const named = (button?.textContent ?? '').replace(/\s+/g, ' ').trim()
    press = { form, button, words: named === '' ? 'What you sent' : `“${named}”` }
    button?.setAttribute('aria-busy', 'true')
    say(`One moment: ${press.words} is waiting for this page, and follows by itself.`)
  }

  function onEarly(event: Event) {
    const { target } = event
    if (target instanceof HTMLFormElement && event instanceof SubmitEvent) {
      const address = target.getAttribute('action') ?? 'javascript:'
      if (address.startsWith('javascript:')) note(event, target, event.submitter)
      return
    }
    const button = target instanceof Element ? target.closest('button') : null
    if (button?.type === 'button') note(event, null, button)
  }

  function onAlive() {
    for (const kind of kinds) window.removeEventListener(kind, onEarly, true)
    document.removeEventListener(alive, onAlive)
    if (press === null) return
    const { form, button, words } = press
    button?.removeAttribute('aria-busy')
    if ((form ?? button)?.isConnected !== true)
      return say(`${words} was not done: this page changed meanwhile. Press it again.`)
    say('')
    if (form === null) button?.click()
    else form.requestSubmit(button?.isConnected === true ? button : null)
  }

  for (const kind of kinds) window.addEventListener(kind, onEarly, true)
  document.addEventListener(alive, onAlive)
}
