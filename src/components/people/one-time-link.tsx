import { Notice } from '@/components/ui/notice'

/** A link that signs one person in, once. */
export function OneTimeLink({ name, link }: { name: string; link: string }) {
  return (
    <div className="grid gap-4">
      <Notice title={`Hand this link to ${name}`} tone="success">
        <p>It signs them in once, within 30 minutes. It is shown only here and only now.</p>
        <p className="mt-2 font-semibold break-all select-all">{link}</p>
      </Notice>
      <p>
        <a href="/people">Back to people</a>
      </p>
    </div>
  )
}
