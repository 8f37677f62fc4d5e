'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

/**
 * One button that uses a one-time link. The token stands after the # of the address, which browsers never send, so that
 * opening the page, as mail scanners do, uses nothing up.
 */
export function LinkSignIn() {
  const [token, setToken] = useState<string | null>(null)
  useEffect(() => setToken(location.hash.slice(1)), [])
  if (token === '')
    return (
      <Notice tone="problem" title="This link is not complete">
        Copy the whole link, up to its last letter, or ask an administrator for a new one.
      </Notice>
    )
  return (
    <form action="/api/sign-in/link" method="post">
      <input type="hidden" name="token" value={token ?? ''} />
      <Button>Sign in</Button>
      <noscript>
        <p>This page needs scripts to read the link.</p>
      </noscript>
    </form>
  )
}
