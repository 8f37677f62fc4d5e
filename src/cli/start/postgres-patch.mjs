// Faults of postgres.js 3.4.9 that show when its database restarts, and their mending:
// bytes that were waiting for a lost connection were sent ahead of the next one's greeting, or kept it from being sent;
// a write to a lost connection threw where nobody can catch; queries in flight were forgotten when the connection
// broke with an error; a connection lost while it asked for the array types ended the process; and a transaction that had
// lost its connection went on, rollback included, on the same connection after somebody else had been given it; and a COMMIT
// that the database answered with ROLLBACK, because it had to be sent twice, passed for one that had stored everything.

/**
 * @typedef {{ find: string, replace: string }} Edit
 * @typedef {{ path: string, before: string, after: string, edits: Edit[] }} PatchedFile
 *   SHA-256 of the file as released and as mended
 */

/** @type {Edit[]} */
const CONNECTION = [
  {
    find: `  function nextWrite(fn) {
`,
    replace: `  function nextWrite(fn) {
    if (socket === null) {
      forgetWrites()
      failPending()
      return true
    }

`,
  },
  {
    find: `  function connectTimedOut() {
`,
    replace: `  function forgetWrites() {
    clearImmediate(nextWriteTimer)
    chunk = nextWriteTimer = null
  }

  function failPending() {
    const lost = Errors.connection('CONNECTION_CLOSED', options, socket)
    query && queryError(query, lost)
    while (sent.length)
      queryError(sent.shift(), lost)
    query = errorResponse = null
  }

  function connectTimedOut() {
`,
  },
  {
    find: `    incomings = null
    clearImmediate(nextWriteTimer)
    socket.removeListener('data', data)
`,
    replace: `    incomings = null
    forgetWrites()
    socket.removeListener('data', data)
`,
  },
  {
    find: `    !hadError && (query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))
`,
    replace: `    stream && (stream.destroy(), stream = null)
    failPending()
`,
  },
  {
    find: `], [], execute)
    types.forEach`,
    replace: `], [], execute).catch(() => [])
    types.forEach`,
  },
]

/** @type {Edit[]} */
const TRANSACTIONS = [
  {
    find: `      , connection
      , prepare = null
`,
    replace: `      , connection
      , lost = null
      , prepare = null
`,
  },
  {
    find: `        new Promise((_, reject) => connection.onclose = reject)
`,
    replace: `        new Promise((_, reject) => connection.onclose = (error) => reject(lost = error))
`,
  },
  {
    find: `        q.catch(e => uncaughtError || (uncaughtError = e))
`,
    replace: `        q.catch(e => uncaughtError || (uncaughtError = e))
        if (lost)
          return q.reject(lost)
`,
  },
]

/** @type {Edit[]} */
const COMMITS = [
  {
    find: `          : await sql\`commit\`
`,
    replace: `          : await sql\`commit\`.then(({ command }) => {
            if (command !== 'COMMIT')
              throw Errors.generic('COMMIT_REFUSED', 'The database rolled back what it was to commit')
          })
`,
  },
]

/**
 * In order: a file that an earlier release has mended gets what it lacks.
 * @type {PatchedFile[]}
 */
export const PATCHED_FILES = [
  {
    path: 'src/connection.js',
    before: 'ee3a218d9aa6a6f2887c1a19da50009335fe84c11a5431d5cab72d6bc528632f',
    after: '035ed1b7f47fe43b4905531a04249baa7188b482b08a5099df61a9c6783616ba',
    edits: CONNECTION,
  },
  {
    path: 'cjs/src/connection.js',
    before: 'ce6d375809baad79963ef9b3773e6ac757bcf6da2362d4d85482bb14c2c751be',
    after: '246840283c01d575f71ef7d756088ef1ed71cd413086237eefc2fef183a9662d',
    edits: CONNECTION,
  },
  {
    path: 'src/index.js',
    before: '4e21f5733e70d79cffc10d10d4ef01031de4a9ac862210e43f8870029fd103ed',
    after: 'fcf90757895fee3ea6f3e971dc22cf102b5c11e6783a5a8d983e900114de91b2',
    edits: TRANSACTIONS,
  },
  {
    path: 'cjs/src/index.js',
    before: 'd8fea1a5311c47e65004646bc81f57305ac64d48f99004a5b3ca27bcfc6babf8',
    after: '207e9506964691d836863d7d37d9c43adc9f84fa156422be9fd399db001e49bc',
    edits: TRANSACTIONS,
  },
  {
    path: 'src/index.js',
    before: 'fcf90757895fee3ea6f3e971dc22cf102b5c11e6783a5a8d983e900114de91b2',
    after: '92ed1edffc55fc46ac6e58bb2e478ad30810a350e7410c64cdaf63725aebe398',
    edits: COMMITS,
  },
  {
    path: 'cjs/src/index.js',
    before: '207e9506964691d836863d7d37d9c43adc9f84fa156422be9fd399db001e49bc',
    after: 'd285b39ac32ff6ccf7f21d676dee3e4655bd2047a3bf02378e2d54098e094144',
    edits: COMMITS,
  },
]
