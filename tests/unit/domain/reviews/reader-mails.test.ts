import { describe, expect, it } from 'vitest'
import { asDay } from '@/domain/dates/day'
import { READERS_NEWS, readersMail } from '@/domain/reviews/reader-mails'

const occasion = {
  subject: 'Kestrel\nupdate',
  meetings: [
    { committee: 'Finance Committee', date: asDay('2020-07-21') },
    { committee: 'Police Board', date: asDay('2020-07-28') },
  ],
  reason: 'A date was wrong.',
}

describe('the mail to the readers of a report', () => {
  it('says what became of it, where it goes and why', () => {
    const mail = readersMail('corrected', { ...occasion, isPublic: true })
    expect(mail.head).toBe('A report was corrected: Kestrel update')
    expect(mail.paragraphs.slice(0, 2)).toEqual([
      'A report was corrected: “Kestrel update”, for the Finance Committee on 21 July 2020 and the Police Board on 28 July 2020. It takes the place of what you could read before, which stays readable beside it.',
      'The reason: A date was wrong.',
    ])
    expect(readersMail('published', { ...occasion, isPublic: true }).paragraphs).toHaveLength(2)
  })

  it.each(READERS_NEWS)('names nothing of what is not public when it is %s', (news) => {
    const mail = readersMail(news, { ...occasion, isPublic: false })
    expect(JSON.stringify(mail)).not.toMatch(/Kestrel|Finance|Police|July|date/)
    expect(mail.paragraphs[0]).toContain('Sign in to read it.')
  })
})
