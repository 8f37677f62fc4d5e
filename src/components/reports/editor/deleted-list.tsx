import type { EditorCommand } from '@/domain/reports/blocks/command'
import { removedTables } from '@/domain/reports/blocks/tables'
import { sentencesText } from '@/domain/reports/plain-text'
import type { SectionDesk } from './use-section'

/** What its author took out of a section, and one click to have each back. */
export function DeletedList({ desk }: { desk: SectionDesk }) {
  const { section } = desk.view
  const back = (command: EditorCommand) => () => void desk.act(() => command, 'Brought back.')
  return (
    <>
      {(section.deleted ?? []).map(({ block }) => (
        <p key={block.key} className="hint">
          Deleted: “{sentencesText(block.sentences)}”{' '}
          <button
            type="button"
            className="link-button"
            onClick={back({ do: 'bring-back', paragraph: block.key })}
          >
            Bring it back
          </button>
        </p>
      ))}
      {removedTables(section).map(({ block, fresh }) => (
        <p key={block.key} className="hint">
          Deleted: the table “{block.caption}”.
          {fresh !== undefined && ' Its figures have changed since.'}{' '}
          <button
            type="button"
            className="link-button"
            onClick={back({ do: 'bring-back-table', table: block.key })}
          >
            Bring it back<span className="visually-hidden">: table {block.caption}</span>
          </button>
        </p>
      ))}
    </>
  )
}
