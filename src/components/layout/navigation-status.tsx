'use client'

import { useEffect, useState } from 'react'

const SLOW_AFTER_MS = 1000

/** Says what is being fetched when a page takes longer than a second to come. Pages are complete without it. */
export function NavigationStatus() {
  const [fetching, setFetching] = useState('')
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (link === null || !leavesThisPage(link, event)) return
      clearTimeout(timer)
      timer = setTimeout(() => setFetching(link.textContent ?? ''), SLOW_AFTER_MS)
    }
    const onShow = () => {
      clearTimeout(timer)
      setFetching('')
    }
    document.addEventListener('click', onClick)
    window.addEventListener('pageshow', onShow)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('click', onClick)
      window.removeEventListener('pageshow', onShow)
    }
  }, [])
  return (
    <p role="status" className={fetching === '' ? 'visually-hidden' : 'fetching'}>
      {fetching === '' ? '' : `Fetching: ${fetching}`}
    </p>
  )
}

function leavesThisPage(link: HTMLAnchorElement, event: MouseEvent): boolean {
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey
  const isElsewhere = link.pathname !== location.pathname || link.search !== location.search
  return (
    isPlain &&
    isElsewhere &&
    link.origin === location.origin &&
    link.target === '' &&
    !link.download
  )
}
