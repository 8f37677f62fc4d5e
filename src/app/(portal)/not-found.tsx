import type { Metadata } from 'next'
import { PageHeading } from '@/components/ui/page-heading'

export const metadata: Metadata = { title: 'Page not found' }

export default function NotFound() {
  return (
    <div className="grid gap-4">
      <PageHeading>There is nothing here that you can see</PageHeading>
      <p className="measure">
        The address may be wrong, what was here may have moved, or it may not be for publication.
      </p>
      <ul className="grid gap-1">
        <li>
          <a href="/programmes">Look for a programme by any name that it ever had</a>
        </li>
        <li>
          <a href="/">See where things stand</a>
        </li>
        <li>
          <a href="/sign-in">Sign in, if it is for staff or Members</a>
        </li>
      </ul>
    </div>
  )
}
