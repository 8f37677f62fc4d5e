import 'server-only'
import {
  changeRoleInput,
  invitePersonInput,
  makeLinkInput,
  shownPersonInput,
} from '@/domain/people/input'
import { procedure, router } from '../trpc/init'
import { changeRole } from './change-role'
import { disablePerson } from './disable'
import { disconnectAccountOf } from './disconnect'
import { enablePerson } from './enable'
import { endSessionsOf } from './end-sessions'
import { invitePerson } from './invite'
import { readPeople } from './list'
import { makeLink } from './make-link'

export const peopleRouter = router({
  list: procedure.query(({ ctx }) => readPeople(ctx)),
  invite: procedure.input(invitePersonInput).mutation(({ ctx, input }) => invitePerson(ctx, input)),
  makeLink: procedure.input(makeLinkInput).mutation(({ ctx, input }) => makeLink(ctx, input)),
  changeRole: procedure.input(changeRoleInput).mutation(({ ctx, input }) => changeRole(ctx, input)),
  disable: procedure
    .input(shownPersonInput)
    .mutation(({ ctx, input }) => disablePerson(ctx, input)),
  endSessions: procedure
    .input(makeLinkInput)
    .mutation(({ ctx, input }) => endSessionsOf(ctx, input)),
  disconnect: procedure
    .input(makeLinkInput)
    .mutation(({ ctx, input }) => disconnectAccountOf(ctx, input)),
  enable: procedure.input(shownPersonInput).mutation(({ ctx, input }) => enablePerson(ctx, input)),
})
