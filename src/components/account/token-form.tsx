'use client'

import { useState } from 'react'
import { chosen, required, typed } from '@/components/forms/answers'
import { CommandForm } from '@/components/forms/command-form'
import { useCommand } from '@/components/forms/use-command'
import { Notice } from '@/components/ui/notice'
import { RadioGroup } from '@/components/ui/radio-group'
import { TextField } from '@/components/ui/text-field'
import { TOKEN_DAYS, TOKEN_SCOPE_LABELS, TOKEN_SCOPES } from '@/domain/people/token-input'
import { trpc } from '@/trpc/client'

interface Made {
  name: string
  token: string
  address: string | null
}

const DAYS = TOKEN_DAYS.map(String)

/** Makes a token. What comes back is shown once. */
export function TokenForm() {
  const [made, setMade] = useState<Made | null>(null)
  const command = useCommand({
    send: async ({ form }) => {
      const name = typed(form, 'name')
      const days = required(chosen(form, 'days', DAYS), 'days', 'Choose for how long it is good.')
      const answer = await trpc.tokens.make.mutate({
        name,
        scope: required(chosen(form, 'scope', TOKEN_SCOPES), 'scope', 'Choose what it opens.'),
        days: TOKEN_DAYS.find((one) => String(one) === days) ?? 30,
      })
      setMade({ name, ...answer })
    },
    next: () => null,
  })
  if (made !== null) return <MadeToken {...made} />
  return (
    <CommandForm
      command={command}
      action="Make the token"
      doing="Making the token"
      cancel="/account"
    >
      <TextField
        name="name"
        label="What will use it?"
        hint="For example Power BI, or Outlook on my laptop."
        autoComplete="off"
        error={command.errorOf('name')}
      />
      <RadioGroup
        name="scope"
        label="What does it open?"
        choices={TOKEN_SCOPES.map((value) => ({ value, label: TOKEN_SCOPE_LABELS[value] }))}
        error={command.errorOf('scope')}
      />
      <RadioGroup
        name="days"
        label="For how long is it good?"
        choices={TOKEN_DAYS.map((days) => ({ value: String(days), label: `${days} days` }))}
        error={command.errorOf('days')}
      />
    </CommandForm>
  )
}

function MadeToken({ name, token, address }: Made) {
  return (
    <div className="grid gap-4">
      <Notice title={`The token for ${name}`} tone="success">
        <p>It is shown only here and only now. Keep it like a password.</p>
        <p className="mt-2 font-semibold break-all select-all">{address ?? token}</p>
        {address === null ? (
          <p className="mt-2">
            Programs send it as “Authorization: Bearer”, or as the password of a sign-in whose name
            does not matter, to /portfolio.csv or /portfolio.json.
          </p>
        ) : (
          <p className="mt-2">
            Subscribe to this address in your calendar. Outlook on the web asks for it about every
            three hours, sometimes once a day only.
          </p>
        )}
      </Notice>
      <p>
        <a href="/account">Back to your account</a>
      </p>
    </div>
  )
}
