import { can } from '@/domain/access'
import type { ServerContext } from '../context'

/** Whether the actor may put somebody in the place of a named person who is gone: who writes reports, and who approves them. */
export function mayReplace({ actor }: Pick<ServerContext, 'actor'>): boolean {
  return can(actor, 'report.write') || can(actor, 'report.approve')
}
