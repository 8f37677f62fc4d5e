const SILENT_FOR = 1000
const REMIND_EVERY = 10_000

/**
 * Does `work` and, when it takes longer than a second, says on standard error what is being done and for how long.
 * @template T
 * @param {string} label present participle, such as "Installing packages"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  const terminal = process.stderr.isTTY
  const began = performance.now()
  const seconds = () => `${Math.round((performance.now() - began) / 1000)} s`
  let shown = false
  /** @param {string} text */
  const print = (text) => {
    shown = true
    process.stderr.write(terminal ? `\r\x1b[K${text}` : `${text}\n`)
  }
  /** @type {NodeJS.Timeout | undefined} */
  let again
  const first = setTimeout(() => {
    print(`${label} …`)
    again = setInterval(() => print(`${label} … ${seconds()}`), terminal ? 1000 : REMIND_EVERY)
  }, SILENT_FOR)
  try {
    const result = await work()
    if (shown) print(`${label}: done in ${seconds()}${terminal ? '\n' : ''}`)
    return result
  } catch (error) {
    if (shown && terminal) process.stderr.write('\n')
    throw error
  } finally {
    clearTimeout(first)
    clearInterval(again)
  }
}

/** @param {string} text */
export function say(text) {
  process.stderr.write(`${text}\n`)
}
