import { splitLongText } from './split-long-text'

/** A text in full when it is short; a long one shows how it begins, and the rest a step away. Paper shows all of it. */
export function LongText({ text, rest }: { text: string; rest: string }) {
  const [start, end] = splitLongText(text)
  if (end === '') return <p className="sentence">{text}</p>
  return (
    <div className="account">
      <p className="sentence">{start}</p>
      <details>
        <summary className="link">{rest}</summary>
        <p>{end}</p>
      </details>
    </div>
  )
}
