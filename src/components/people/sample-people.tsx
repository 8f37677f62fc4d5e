import { Button } from '@/components/ui/button'
import { ROLE_LABELS, type Role } from '@/domain/access'
import { ROLE_MEANINGS } from './role-meanings'

interface SamplePeopleProps {
  people: readonly { label: string | null; name: string; role: Role }[]
  /** The page to go on to. */
  next: string
}

/** One button for each person of the sample. Only the sample on its own machine has them. */
export function SamplePeople({ people, next }: SamplePeopleProps) {
  return (
    <div className="grid gap-4">
      <p className="measure">
        This is the sample portfolio on this machine, so you can sign in as any of its people. Each
        role sees and may do different things.
      </p>
      <ul className="grid max-w-prose">
        {people.map(({ label, name, role }) => (
          <li
            key={label}
            className="grid items-center gap-x-6 gap-y-2 border-t border-line py-3 sm:grid-cols-[1fr_auto]"
          >
            <div>
              <p className="font-semibold">{name}</p>
              <p className="text-muted">
                {ROLE_LABELS[role]}. {ROLE_MEANINGS[role]}.
              </p>
            </div>
            <form action="/api/sign-in/sample" method="post">
              <input type="hidden" name="person" value={label ?? ''} />
              <input type="hidden" name="next" value={next} />
              <Button emphasis="secondary">Sign in as {label}</Button>
            </form>
          </li>
        ))}
      </ul>
    </div>
  )
}
