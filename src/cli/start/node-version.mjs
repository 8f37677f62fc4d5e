// Written for the oldest Node that reads modules at all: no imports and no recent syntax.

/** @returns {boolean} false after saying which Node is needed */
export function isNodeNewEnough() {
  const parts = process.versions.node.split('.').map(Number)
  const major = parts[0] || 0
  const minor = parts[1] || 0
  if (major > 20 || (major === 20 && minor >= 9)) return true
  console.error(
    'Milepost needs Node 20.9 or later and this is Node ' +
      process.versions.node +
      ': install a newer one from https://nodejs.org and run the command again.',
  )
  process.exitCode = 1
  return false
}
