import { ROLE_LABELS, type Role } from '@/domain/access'

/** What has to be known on every page by whoever has a role that their sign-in does not carry, and what to do. */
export function OneFactorBanner({ withheld }: { withheld: Role }) {
  return (
    <div role="note" className="border-b border-line bg-wash text-sm">
      <p className="page py-1.5">
        <strong className="font-semibold">You can read only, as a Member.</strong> Your role,{' '}
        {ROLE_LABELS[withheld]}, needs a second factor, and you did not sign in with one.{' '}
        <a href="/sign-in">Sign in with your organisational account</a>; if it is not connected yet,{' '}
        <a href="/account">connect it on your account page</a> first.
      </p>
    </div>
  )
}

/** What has to be known on every page of the sample: that it is one, which day it stands on, and what was made up for it. */
export function SampleBanner({ today, illustrative }: { today: string; illustrative: boolean }) {
  return (
    <div role="note" className="border-b border-line bg-wash text-sm">
      <p className="page py-1.5">
        <strong className="font-semibold">Sample portfolio.</strong> Today is {today} here.{' '}
        {illustrative &&
          'Its illustrative layer is on: ratings, risks, moved dates, and what committees asked and resolved were made up to show how they look.'}
      </p>
    </div>
  )
}

/** What has to be known on every page while changes are refused, and while only the copy for the public can be read. */
export function ReadOnlyBanner({ onlyPublic }: { onlyPublic: boolean }) {
  return (
    <div role="note" className="border-b border-line bg-wash text-sm">
      <p className="page py-1.5">
        <strong className="font-semibold">
          {onlyPublic
            ? 'Milepost can be read only as the public sees it at the moment.'
            : 'Milepost can be read but not changed at the moment.'}
        </strong>{' '}
        {onlyPublic
          ? 'Its database is away. You can sign in and record something again when it is back; if you were signed in, you still will be.'
          : 'Work on Milepost is under way. Come back later to record something.'}
      </p>
    </div>
  )
}
