import { describe, expect, test } from 'vitest'
import { migrationLines, poolLines, replicaLines, roleLines } from '@/domain/status/database'
import { diskLine, LEAST_FREE_BYTES } from '@/domain/status/disk'
import { fine, look, overall, printBytes, type StatusLine } from '@/domain/status/line'
import { productLines } from '@/domain/status/product'
import { anchorLines, backupLines, chainLines } from '@/domain/status/record'
import { signInLines } from '@/domain/status/sign-in'
import { mailLines, workLines } from '@/domain/status/work'

const HOUR = 3_600
const DAY = 24 * HOUR

const toLookAt = (lines: readonly StatusLine[]) =>
  lines.filter(({ finding }) => finding === 'look').map(({ about }) => about)

const product = {
  ...{ version: '1.0.0', node: '20.9.0', upSeconds: 60, isReadOnly: false },
  ...{ isHttps: false, trustedProxies: 0 },
}
const work = { heartbeatSeconds: 15, waiting: 0, oldestSeconds: null, failed: 0 }
const mail = { goes: 'sent', sentSecondsAgo: 60, failedSecondsAgo: null } as const
const role = { name: 'milepost', ownsTables: false, hasPublicRole: true }
const pool = { inUse: 3, queued: 0, refused: 0, late: 0 }
const signIn = { isSample: false, issuer: 'https://id', hasEmailLinks: true, fourEyes: true }
const anchor = { kind: 'read', secondsAgo: HOUR, seq: 7, fits: true } as const
const backup = { lastGoodSecondsAgo: HOUR, lastDrill: { secondsAgo: DAY, wentWell: true } }

test.each<[string, StatusLine[], string[]]>([
  ['a Milepost that is asked directly', productLines(product), []],
  ['one that can only be read', productLines({ ...product, isReadOnly: true }), ['Changes']],
  [
    'one behind a proxy that it was not told of',
    productLines({ ...product, isHttps: true }),
    ['Proxies before Milepost'],
  ],
  [
    'one behind a proxy that it trusts',
    productLines({ ...product, isHttps: true, trustedProxies: 1 }),
    [],
  ],
  ['four roles', roleLines(role), []],
  ['an owner', roleLines({ ...role, ownsTables: true }), ['Rights of Milepost']],
  [
    'the public read as everybody',
    roleLines({ ...role, hasPublicRole: false }),
    ['Rights of the public pages'],
  ],
  ['no replica', replicaLines(undefined), []],
  ['a replica that keeps up', replicaLines({ lagSeconds: 0.24, isRead: true }), []],
  ['one that lags', replicaLines({ lagSeconds: 11, isRead: false }), ['Replica']],
  ['one that is gone', replicaLines({ lagSeconds: null, isRead: false }), ['Replica']],
  ['connections to spare', poolLines([pool, pool]), []],
  ['somebody turned away', poolLines([pool, { ...pool, refused: 1 }]), ['Connections']],
  ['somebody who waited too long', poolLines([{ ...pool, late: 1 }]), ['Connections']],
  ['a schema of today', migrationLines({ applied: 9, pending: 0 }), []],
  ['a schema of yesterday', migrationLines({ applied: 9, pending: 1 }), ['Schema']],
  ['a sign a minute ago', workLines({ ...work, heartbeatSeconds: 60 }), []],
  ['a sign longer ago', workLines({ ...work, heartbeatSeconds: 60.5 }), ['Worker']],
  ['no sign ever', workLines({ ...work, heartbeatSeconds: null }), ['Worker']],
  ['work of a quarter of an hour', workLines({ ...work, waiting: 1, oldestSeconds: 900 }), []],
  ['older work', workLines({ ...work, waiting: 1, oldestSeconds: 901 }), ['Waiting']],
  ['failed work', workLines({ ...work, failed: 1 }), ['Failed']],
  ['mail that goes', mailLines(mail), []],
  ['mail that failed before it went', mailLines({ ...mail, failedSecondsAgo: 61 }), []],
  ['mail that failed after', mailLines({ ...mail, failedSecondsAgo: 59 }), ['Last mail']],
  ['no mail server', mailLines({ ...mail, goes: 'nowhere' }), ['Way of mail']],
  ['the sample’s mail', mailLines({ ...mail, goes: 'shown', sentSecondsAgo: null }), []],
  ['accounts of an organisation', signInLines(signIn), []],
  ['none', signInLines({ ...signIn, issuer: undefined }), ['Accounts of staff']],
  ['none in the sample', signInLines({ ...signIn, issuer: undefined, isSample: true }), []],
  ['two eyes', signInLines({ ...signIn, fourEyes: false }), ['Approval of reports']],
  ['an empty record', chainLines(null), []],
  ['an anchor of today', anchorLines({ ...anchor, secondsAgo: 26 * HOUR }), []],
  ['an older one', anchorLines({ ...anchor, secondsAgo: 26 * HOUR + 1 }), ['Last anchor']],
  ['one that does not fit', anchorLines({ ...anchor, fits: false }), ['Last anchor']],
  ['no file of anchors', anchorLines({ kind: 'none' }), ['Last anchor']],
  ['a file without any', anchorLines({ kind: 'empty' }), ['Last anchor']],
  ['a backup that was tried', backupLines(backup), []],
  ['none', backupLines({ ...backup, lastGoodSecondsAgo: null }), ['Last good backup']],
  [
    'a backup that nobody tried',
    backupLines({ ...backup, lastDrill: null }),
    ['Last rehearsal of a restore'],
  ],
  [
    'a rehearsal that failed',
    backupLines({ ...backup, lastDrill: { secondsAgo: 1, wentWell: false } }),
    ['Last rehearsal of a restore'],
  ],
  [
    'a rehearsal of 35 days ago',
    backupLines({ ...backup, lastDrill: { secondsAgo: 35 * DAY, wentWell: true } }),
    [],
  ],
  [
    'an older one',
    backupLines({ ...backup, lastDrill: { secondsAgo: 35 * DAY + 1, wentWell: true } }),
    ['Last rehearsal of a restore'],
  ],
  ['just enough room', [diskLine('backups', '/b', LEAST_FREE_BYTES)], []],
  ['too little', [diskLine('backups', '/b', LEAST_FREE_BYTES - 1)], ['Disk for backups']],
])('%s: what is to be looked at', (_, lines, expected) => {
  expect(toLookAt(lines)).toEqual(expected)
})

describe('the page', () => {
  test.each([
    [0, 'Everything is as it should be'],
    [1, 'Look at one thing'],
    [2, 'Look at 2 things'],
  ])('with %i things to look at says so', (count, heading) => {
    const lines = Array.from({ length: count }, (_, place) => look(`${place}`, 'Off', 'Set it.'))
    expect(overall([fine('Version', '1'), ...lines])).toBe(heading)
  })

  test.each([
    [999, '999 bytes'],
    [1_000, '1 kB'],
    [2_750_000_000, '2 GB'],
    [3_000_000_000_000, '3 TB'],
  ])('says %i bytes as %s', (bytes, said) => {
    expect(printBytes(bytes)).toBe(said)
  })
})

test('R-29: a replica is told of with its lag, and by whom the public is read', () => {
  const [near] = replicaLines({ lagSeconds: 0.24, isRead: true })
  expect(near?.says).toBe(
    'It is connected and 0.2 seconds behind the primary. The public pages are read from it.',
  )
  const [fresh] = replicaLines({ lagSeconds: Number.POSITIVE_INFINITY, isRead: false })
  expect(fresh?.says).toContain('has not caught up yet: too far for the public pages')
})
