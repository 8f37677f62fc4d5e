import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'

/** Takes the code that the link shows in another browser. It works without scripts. */
export function CodeForm({ fault }: { fault: string | undefined }) {
  return (
    <form action="/api/sign-in/code" method="post" noValidate className="grid max-w-form gap-4">
      <TextField
        name="code"
        label="Code"
        hint="Six digits, which the link shows when it is opened on another device."
        autoComplete="one-time-code"
        inputMode="numeric"
        width="short"
        error={fault}
      />
      <div>
        <Button>Sign in with this code</Button>
      </div>
    </form>
  )
}
