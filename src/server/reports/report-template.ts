import 'server-only'
import type { Queryable } from '../db/transaction'
import { findChosen, findTemplate } from '../word-templates/store'
import type { WordTemplate } from './docx/template/fill'

/** The template that was chosen for a report's committee, or for all; null: as Milepost sets it. */
export async function findReportTemplate(
  q: Queryable,
  report: string,
): Promise<WordTemplate | null> {
  const chosen = await findChosen(q, report)
  const template = chosen === null ? null : await findTemplate(q, chosen)
  return template === null ? null : { ...template, name: `${template.key} ${template.number}` }
}
