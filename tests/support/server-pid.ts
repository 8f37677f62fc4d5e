import { readdirSync, readFileSync } from 'node:fs'

/** The process that serves a site: the one that was started for its port. */
export function serverPid(origin: string): number {
  const command = `serve.mjs\0--port\0${new URL(origin).port}\0`
  const pid = readdirSync('/proc').find((name) => commandOf(name).includes(command))
  if (pid === undefined) throw new Error(`Nothing serves ${origin}`)
  return Number(pid)
}

function commandOf(pid: string): string {
  try {
    return /^\d+$/.test(pid) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : ''
  } catch {
    return ''
  }
}
