const SIGN_INS = ['PMO manager', 'Lead, Police ITM', 'Report author', 'Member', 'Administrator']

/**
 * Prints where Milepost is and, for the sample, how to get in.
 * @param {string} address
 * @param {import('./settings.mjs').SampleSettings} [sample]
 */
export function announce(address, sample) {
  const lines = [`Milepost is ready: ${address}`]
  if (sample) {
    const layer = sample.MILEPOST_ILLUSTRATIVE === '1' ? ' with its illustrative layer' : ''
    lines.push(
      `It holds the sample portfolio${layer}, as if today were ${sample.MILEPOST_TODAY}.`,
      'Sample sign-ins, one button each on the sign-in page, no password:',
      ...SIGN_INS.map((name) => `  ${name}`),
    )
  }
  lines.push('Ctrl-C stops it.')
  process.stdout.write(`${lines.join('\n')}\n`)
}
