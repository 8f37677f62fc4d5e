'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useState } from 'react'

/** On paper only: where the page came from and on which day it was true. */
export function PrintLine({ day }: { day: string }) {
  const path = usePathname()
  const [address, setAddress] = useState(path)
  useEffect(() => setAddress(`${location.host}${path}${location.search}`), [path])
  return (
    <p className="print-only">
      Milepost, {day}. {address}
    </p>
  )
}
