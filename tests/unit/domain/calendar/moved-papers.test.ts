import { describe, expect, it } from 'vitest'
import { listMoved, movedInWords, movedNote, saysMoved } from '@/domain/calendar/moved-papers'
import { asDay } from '@/domain/dates/day'

const finance = { name: 'Finance Committee', date: asDay('2020-07-21') }
const audit = { name: 'Audit Committee', date: asDay('2020-07-22') }
const later = { ...finance, date: asDay('2020-07-28') }
const renamed = { name: 'Finance and Investment Board', date: asDay('2020-07-21') }

describe('a paper of which the meetings may have moved', () => {
  it.each([
    ['none moved', [finance, audit], [finance, audit], []],
    ['one moved', [finance, audit], [later, audit], ['2020-07-28']],
    ['one has another name', [finance], [renamed], []],
    ['it has no header', undefined, [later], []],
    ['a meeting is no longer named', [finance, audit], [finance], []],
  ])('%s', (_what, printed, meetings, days) => {
    expect(listMoved(printed, meetings).map(({ now }) => now)).toEqual(days)
  })

  it('says which day it prints and which counts now', () => {
    const moved = listMoved([finance, audit], [later, { ...audit, date: asDay('2020-08-04') }])
    expect(movedInWords(moved)).toBe(
      'This paper was approved for the Finance Committee on 21 July 2020, which meets on 28 July 2020 now, and for the Audit Committee on 22 July 2020, which meets on 4 August 2020 now.',
    )
  })

  it('has said so only of the days that its front names', () => {
    const moved = listMoved([finance], [later])
    const note = movedNote(moved, 'It is needed before the summer.')
    expect(saysMoved(note, moved)).toBe(true)
    const again = listMoved([finance], [{ ...finance, date: asDay('2020-08-04') }])
    expect(saysMoved(note, again)).toBe(false)
    expect(saysMoved(null, moved)).toBe(false)
  })
})
