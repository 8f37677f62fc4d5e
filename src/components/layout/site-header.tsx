import type { ReactNode } from 'react'
import { SearchBox } from '@/components/search/search-box'
import { type Actor, ROLE_LABELS } from '@/domain/access'
import { navigationOf } from './navigation'
import { SignInLink } from './sign-in-link'
import { SiteNav } from './site-nav'

/** The product's name, the search, who is signed in, and where things live. */
export function SiteHeader({ actor, children }: { actor: Actor; children?: ReactNode }) {
  return (
    <header>
      <div className="page flex flex-wrap items-center justify-between gap-x-6 gap-y-1 pt-3">
        <a href="/" className="site-name">
          Milepost
        </a>
        <SearchBox />
        <div className="no-print flex flex-wrap items-center gap-x-4 text-sm">
          {actor.kind === 'public' ? <SignInLink /> : <SignedIn actor={actor} />}
        </div>
      </div>
      <div className="border-b border-line-strong">
        <div className="page">
          <SiteNav links={navigationOf(actor)} />
        </div>
      </div>
      {children}
    </header>
  )
}

function SignedIn({ actor }: { actor: Extract<Actor, { kind: 'user' }> }) {
  return (
    <>
      <p>
        <a href="/account">{actor.name}</a>
        <span className="text-muted">, {ROLE_LABELS[actor.role]}</span>
      </p>
      <form action="/api/sign-out" method="post">
        <button type="submit" className="link-button">
          Sign out
        </button>
      </form>
    </>
  )
}
