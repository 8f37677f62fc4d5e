import { ButtonLink } from '@/components/ui/button'
import { SummaryList } from '@/components/ui/summary-list'
import { DisconnectAccount } from './disconnect-account'

interface OrganisationAccountProps {
  /** The account that is connected, or null. */
  account: { issuer: string; connected: string; lastUsed: string } | null
  /** Whether staff sign in with an organisation here at all. */
  isSet: boolean
}

/** The organisational account that signs one in, or how to connect it. */
export function OrganisationAccount({ account, isSet }: OrganisationAccountProps) {
  if (account !== null)
    return (
      <div className="grid justify-items-start gap-3">
        <SummaryList
          items={[
            { term: 'Organisation', detail: new URL(account.issuer).host },
            { term: 'Connected', detail: account.connected },
            { term: 'Used last', detail: account.lastUsed },
          ]}
        />
        <DisconnectAccount />
      </div>
    )
  if (!isSet) return <p>Milepost is not connected to an organisation’s sign-in.</p>
  return (
    <div className="measure grid justify-items-start gap-3">
      <p>
        Connect the account that you sign in to your computer with, and use it here too. What you
        may do then follows the role that your organisation gives you.
      </p>
      <ButtonLink href="/api/sign-in/organisation?for=account" emphasis="secondary">
        Connect my organisational account
      </ButtonLink>
    </div>
  )
}
