/** Says that something is not shown here and on what ground; never what it is. */
export function WithheldNote({ ground, count = 1 }: { ground: string; count?: number }) {
  const what =
    count === 1 ? 'One item is not shown: it is' : `${count} items are not shown: they are`
  return (
    <p className="inset measure text-muted">
      {what} not for publication ({ground}).
    </p>
  )
}
