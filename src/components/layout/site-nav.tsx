'use client'

import { usePathname } from 'next/navigation'

export interface NavLink {
  href: string
  label: string
}

/** Where things live; the place where one is says so. */
export function SiteNav({ links }: { links: readonly NavLink[] }) {
  const path = usePathname()
  return (
    <nav aria-label="Main" className="no-print">
      <ul className="flex flex-wrap gap-x-6">
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href} className="site-link" aria-current={currentOf(path, href)}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function currentOf(path: string, href: string): 'page' | 'true' | undefined {
  if (path === href) return 'page'
  return href !== '/' && path.startsWith(`${href}/`) ? 'true' : undefined
}
