import { isLost } from './fault'

/** How long to wait before each further try. */
const WAITS_MS = [0, 1000, 3000]

/**
 * Sends a change until there is an answer: again at once, after one second and after three more; then it throws the
 * last fault. Each try has to send the same content, so that it goes under the same name. `onLost` is told before each
 * further try.
 */
export async function untilAnswered<T>(send: () => Promise<T>, onLost: () => void): Promise<T> {
  for (const wait of WAITS_MS) {
    try {
      return await send()
    } catch (error) {
      if (!isLost(error)) throw error
    }
    onLost()
    await new Promise((resolve) => setTimeout(resolve, wait))
  }
  return send()
}
