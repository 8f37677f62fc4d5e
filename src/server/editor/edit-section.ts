import 'server-only'
import { DomainError } from '@/domain/errors'
import { applyCommand } from '@/domain/reports/blocks/command'
import { upgradeSection } from '@/domain/reports/earlier-edits'
import type { EditSectionInput } from '@/domain/reports/editor-input'
import type { SectionView } from '@/domain/reports/editor-views'
import type { ServerContext } from '../context'
import { changeStoredSection } from './change-section'

/** Does what an author asked for in a section, all of it or nothing. */
export async function editReportSection(
  ctx: ServerContext,
  { commands, writer, ...at }: EditSectionInput,
): Promise<SectionView> {
  assertSameWriter(ctx, writer)
  const paragraphs = new Set(
    commands.map((command) => ('paragraph' in command ? command.paragraph : undefined)),
  )
  const [paragraph] = paragraphs.size === 1 ? paragraphs : []
  const by = ctx.actor.kind === 'user' ? ctx.actor.name : undefined
  const isPolish = commands.every(({ do: what }) => what === 'take')
  return changeStoredSection(ctx, {
    ...at,
    action: isPolish ? 'report.take-suggestion' : 'report.edit-section',
    paragraph,
    change: async (section) =>
      commands.reduce((one, command) => applyCommand(one, command, by), upgradeSection(section)),
  })
}

/** Words are saved under the name of whoever typed them, whoever has signed in in their browser since. */
function assertSameWriter({ actor }: ServerContext, writer: number | undefined): void {
  if (actor.kind !== 'user' || writer === undefined || writer === actor.id) return
  throw new DomainError(
    'FORBIDDEN',
    'Somebody else has signed in in this browser. What you typed is kept here. Sign in as yourself in another tab, then type on.',
  )
}
