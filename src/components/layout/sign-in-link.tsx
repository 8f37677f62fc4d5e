'use client'

import { usePathname } from 'next/navigation'

/** Leads to signing in, and from there back to the page one came from. */
export function SignInLink() {
  const path = usePathname()
  const isThere = path === '/' || path.startsWith('/sign-in')
  const href = isThere ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`
  return (
    <a href={href} className="inline-block py-1">
      Sign in
    </a>
  )
}
