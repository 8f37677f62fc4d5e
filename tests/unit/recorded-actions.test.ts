import { expect, test } from 'vitest'
import { ACTION_WORDS } from '@/domain/audit/action-words'
import { ACTIVITY_GROUPS, GROUP_WORDS } from '@/domain/audit/groups'
import { readSourceFiles } from '../support/source-files'

const QUOTED = /'([a-z][a-z-]*\.[a-z][a-z-]*)'/g

/** What stands after `action:` up to the comma: one action, or a choice between two. */
const recorded = new Set(
  readSourceFiles()
    .filter(({ path }) => path.startsWith('server/') || path.startsWith('cli/'))
    .flatMap(({ code }) => [...code.matchAll(/\baction: ([^,;}]+)/g)])
    .flatMap(([, value = '']) => [...value.matchAll(QUOTED)])
    .flatMap(([, action = '']) => action),
)

test('S-35: every action that is recorded is told in plain words', () => {
  expect(recorded.size).toBeGreaterThan(45)
  expect([...recorded].filter((action) => ACTION_WORDS[action] === undefined)).toEqual([])
})

test('S-35: every action that is recorded is found under one kind of change', () => {
  const kinds = ACTIVITY_GROUPS.flatMap((group) => GROUP_WORDS[group])
  const unfound = [...recorded].filter((action) => !kinds.includes(action.split('.')[0] ?? ''))
  expect(unfound).toEqual([])
  expect(new Set(kinds).size).toBe(kinds.length)
})
