import { notFound } from 'next/navigation'

/** Every address that is no page: the not-found page, in the same shell as all others. */
export default function MissingPage() {
  notFound()
}
