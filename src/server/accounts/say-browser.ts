// In this order: most browsers also say that they are another one.
const browsers = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const
const systems = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS', 'macOS'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
] as const

/** `Firefox, Linux`: as much of what a browser says about itself as lets people know their own again. */
export function sayBrowser(userAgent: string): string {
  const found = [browsers, systems].flatMap((list) => list.find(([mark]) => userAgent.includes(mark))?.[1] ?? [])
  return found.join(', ')
}
