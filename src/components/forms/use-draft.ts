import { type RefObject, useEffect, useRef, useState } from 'react'
import { differingFields } from '@/domain/keep-theirs'
import { trpc } from '@/trpc/client'
import { readFault } from '@/trpc/fault'
import { valuesOf } from './form-values'
import { type Versions, versionOnWhich } from './use-versions'

const IDLE_MS = 2000
const NOT_KEPT = 'The draft could not be saved. What you typed is still here.'
const SIGNED_OUT =
  'Your session has ended, so the draft could not be saved. What you typed is still here: sign in in another tab, then go on.'

type Found = NonNullable<Awaited<ReturnType<typeof trpc.drafts.find.query>>>

export interface Draft {
  /** What was typed earlier and not sent; null when there is nothing, or when it was decided on. */
  offer: Found | null
  goOn: () => void
  discard: () => void
  /** What became of the last save: "Draft saved at 10:42am". */
  said: string
  /** Something was typed. */
  onInput: () => void
  /** The form was sent: its draft goes. */
  finish: () => Promise<void>
}

/** Keeps what is typed into a form on the server, two seconds after the typing stops. Without a name nothing is kept. */
export function useDraft(
  form: RefObject<HTMLFormElement | null>,
  name: string | undefined,
  shown: number | null,
  { basis, resume }: Versions,
): Draft {
  const [offer, setOffer] = useState<Found | null>(null)
  const [said, setSaid] = useState('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const saves = useRef(Promise.resolve())
  const kept = useRef(false)
  useEffect(() => {
    if (name !== undefined) trpc.drafts.find.query({ form: name }).then(setOffer, () => {})
    return () => clearTimeout(timer.current)
  }, [name])

  async function save() {
    if (name === undefined || form.current === null) return
    const values = { start: basis.current.start, typed: valuesOf(new FormData(form.current)) }
    if (!kept.current && !isTyped(values)) return
    try {
      const version = versionOnWhich(basis.current, shown)
      const { at } = await trpc.drafts.save.mutate({ form: name, version, values })
      kept.current = true
      setSaid(`Draft saved at ${at}`)
    } catch (error) {
      setSaid(readFault(error).code === 'UNAUTHORIZED' ? SIGNED_OUT : NOT_KEPT)
    }
  }

  async function remove() {
    clearTimeout(timer.current)
    await saves.current
    if (name === undefined) return
    kept.current = false
    setOffer(null)
    await trpc.drafts.discard.mutate({ form: name }).catch(() => {})
  }

  return {
    offer,
    goOn() {
      if (offer !== null) resume(offer.values, offer.version)
      kept.current = true
      setOffer(null)
    },
    discard: () => void remove(),
    said,
    onInput() {
      clearTimeout(timer.current)
      if (name === undefined || offer !== null) return
      timer.current = setTimeout(() => {
        saves.current = saves.current.then(save)
      }, IDLE_MS)
    },
    async finish() {
      if (kept.current || offer !== null) await remove()
      else clearTimeout(timer.current)
    },
  }
}

const isTyped = ({ start, typed }: Found['values']) =>
  differingFields({ ...start, ...typed }, start).length > 0 ||
  differingFields({ ...typed, ...start }, typed).length > 0
