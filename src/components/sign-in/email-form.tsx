import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'

/** Asks for a link by e-mail. It works without scripts; `fault` says what is wrong with the address that was sent. */
export function EmailForm({ fault }: { fault: string | undefined }) {
  return (
    <section className="grid gap-4">
      <h2 className="text-lg font-semibold">Sign in by e-mail</h2>
      <form action="/api/sign-in/email" method="post" noValidate className="grid max-w-form gap-4">
        <TextField
          name="email"
          type="email"
          label="Your e-mail address"
          hint="For Members. A link is sent to this address if it can sign in by e-mail."
          autoComplete="email"
          error={fault}
        />
        <div>
          <Button>E-mail me a link</Button>
        </div>
      </form>
    </section>
  )
}
