import { useState } from 'react'
import { Button } from '@/components/ui/button'

interface DeleteChoiceProps {
  number: number
  /** Whether another paragraph refers to this one. */
  isReferredTo: boolean
  onDelete: () => void
}

/** Deletes a paragraph; asks first when others refer to it. What is deleted can be brought back. */
export function DeleteChoice({ number, isReferredTo, onDelete }: DeleteChoiceProps) {
  const [asks, setAsks] = useState(false)
  if (asks)
    return (
      <div role="alert" className="panel grid w-full gap-2">
        <p>
          Another paragraph refers to paragraph {number}. If you delete it, that reference leads
          nowhere and is marked for you to change.
        </p>
        <div className="flex flex-wrap gap-3">
          <Button type="button" emphasis="warning" onClick={onDelete}>
            Delete paragraph {number} all the same
          </Button>
          <Button type="button" emphasis="secondary" onClick={() => setAsks(false)}>
            Keep it
          </Button>
        </div>
      </div>
    )
  return (
    <button
      type="button"
      className="link-button"
      onClick={() => (isReferredTo ? setAsks(true) : onDelete())}
    >
      Delete<span className="visually-hidden">: paragraph {number}</span>
    </button>
  )
}
