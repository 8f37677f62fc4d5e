import { ButtonLink } from '@/components/ui/button'

/** Leads to the organisation's own sign-in, and from there back to `next`. */
export function StaffSignIn({ label, next }: { label: string; next: string | undefined }) {
  const query = next === undefined ? '' : `?next=${encodeURIComponent(next)}`
  return (
    <div className="grid justify-items-start gap-3">
      <p className="measure">For staff: use the account that you sign in to your computer with.</p>
      <ButtonLink href={`/api/sign-in/organisation${query}`}>{label}</ButtonLink>
    </div>
  )
}
