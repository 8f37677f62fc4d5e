// People recognise a session by the browser and the system that it was opened in, not by the long line that a browser
// says of itself. What is not known is called so. Source: trust S-27, "Users see and end their sessions".

/** The first word that fits wins: browsers also say the names of those that they descend from. */
const BROWSERS: readonly [RegExp, string][] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bEdgiOS\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/[\d.]+ .*Safari\//, 'Safari'],
]

const SYSTEMS: readonly [RegExp, string][] = [
  [/\bWindows\b/, 'Windows'],
  [/\biPad\b/, 'iPad'],
  [/\biPhone\b/, 'iPhone'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMacintosh\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
]

const LONGEST_READ = 500

/**
 * The device in a few words; null, or a line that names neither, is 'A device'.
 * @example describeDevice('Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0') // 'Firefox on Windows'
 */
export function describeDevice(userAgent: string | null): string {
  const line = (userAgent ?? '').slice(0, LONGEST_READ)
  const browser = nameIn(line, BROWSERS)
  const system = nameIn(line, SYSTEMS)
  if (browser === undefined && system === undefined) return 'A device'
  return `${browser ?? 'A browser'}${system === undefined ? '' : ` on ${system}`}`
}

function nameIn(line: string, names: readonly [RegExp, string][]): string | undefined {
  return names.find(([pattern]) => pattern.test(line))?.[1]
}
