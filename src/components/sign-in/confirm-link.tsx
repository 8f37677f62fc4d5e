'use client'

import { type FormEvent, useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { sendToken } from './send-token'

type State =
  | { kind: 'ready' | 'busy' }
  | { kind: 'code'; code: string }
  | { kind: 'problem'; message: string }

const NOT_COMPLETE =
  'This link is not complete. Copy the whole link, up to its last letter, or ask for a new one.'

/**
 * One button that uses the link of a mail. The token stands after the # of the address, which browsers never send, so that
 * opening the page, as mail scanners do, uses nothing up.
 */
export function ConfirmLink() {
  const [token, setToken] = useState<string | null>(null)
  const [state, setState] = useState<State>({ kind: 'ready' })
  useEffect(() => setToken(location.hash.slice(1)), [])

  async function press(event: FormEvent) {
    event.preventDefault()
    if (state.kind === 'busy' || token === null) return
    setState({ kind: 'busy' })
    const answer = await sendToken(token)
    if (answer.kind === 'signed-in') location.assign('/')
    else setState(answer)
  }

  if (token === '') return <Problem message={NOT_COMPLETE} />
  if (state.kind === 'code') return <Code code={state.code} />
  if (state.kind === 'problem') return <Problem message={state.message} />
  return (
    <form onSubmit={press}>
      <Button busy={state.kind === 'busy'}>Sign in</Button>
      <noscript>
        <p>This page needs scripts to read the link.</p>
      </noscript>
    </form>
  )
}

function Code({ code }: { code: string }) {
  return (
    <Notice tone="success" title="Type this code in the browser where you asked for the link">
      <p className="my-2 text-2xl font-semibold tabular-nums">
        {code.slice(0, 3)} {code.slice(3)}
      </p>
      <p>
        It works there, for the rest of the 10 minutes. Tell it to nobody. If you did not ask for a
        link yourself, close this page: without the code nobody is signed in.
      </p>
    </Notice>
  )
}

function Problem({ message }: { message: string }) {
  const [problems] = useState([{ message }])
  return (
    <div className="grid gap-4">
      <ErrorSummary problems={problems} />
      <p>
        <a href="/sign-in">Ask for a new link</a>
      </p>
    </div>
  )
}
