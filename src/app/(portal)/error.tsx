'use client'

import { Fault } from '@/components/layout/fault'

export default function SegmentError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  return <Fault reference={error.digest} retry={reset} />
}
