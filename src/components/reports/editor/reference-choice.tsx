interface ReferenceChoiceProps {
  id: string
  /** Of the paragraph that refers. */
  number: number
  /** By key of the paragraph. */
  numbers: Readonly<Record<string, number>>
  onChoose: (paragraph: string) => void
}

/** A paragraph to refer to, chosen by its number; in the box it stands as its key, on paper as the number that it has then. */
export function ReferenceChoice({ id, number, numbers, onChoose }: ReferenceChoiceProps) {
  const others = Object.entries(numbers)
    .filter(([, one]) => one !== number)
    .toSorted(([, a], [, b]) => a - b)
  return (
    <span>
      <label htmlFor={id} className="visually-hidden">
        Refer to another paragraph in paragraph {number}
      </label>
      <select
        id={id}
        className="input editor-choice"
        value=""
        onChange={(event) => onChoose(event.target.value)}
      >
        <option value="">Refer to paragraph…</option>
        {others.map(([key, one]) => (
          <option key={key} value={key}>
            {one}
          </option>
        ))}
      </select>
    </span>
  )
}
