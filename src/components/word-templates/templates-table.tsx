import { Cell, ColumnHead, RowHead, Table } from '@/components/ui/table'
import type { TemplatesView } from '@/domain/word-templates/views'

/** The council's own templates, each at its latest version, and for whom each is used. */
export function TemplatesTable({ templates, choices }: TemplatesView) {
  const usedFor = (key: string | null) =>
    choices.filter(({ template }) => template === key).map(({ name }) => name)
  return (
    <Table
      id="templates"
      caption="Templates"
      head={
        <>
          <ColumnHead>Name</ColumnHead>
          <ColumnHead>Version</ColumnHead>
          <ColumnHead>Uploaded</ColumnHead>
          <ColumnHead>Used for</ColumnHead>
          <ColumnHead>File</ColumnHead>
        </>
      }
    >
      {templates.map(({ key, name, number, at, by }) => (
        <tr key={key}>
          <RowHead>
            <a href={`/settings/word-templates/${key}`}>{name}</a>
          </RowHead>
          <Cell label="Version">{number}</Cell>
          <Cell label="Uploaded">
            {at}
            {by !== null && `, ${by}`}
          </Cell>
          <Cell label="Used for">{usedFor(key).join(', ') || 'Nobody yet'}</Cell>
          <Cell label="File">
            <a href={`/settings/word-templates/${key}/download`}>
              Download<span className="visually-hidden"> {name}</span>
            </a>
          </Cell>
        </tr>
      ))}
    </Table>
  )
}
