/** Pages link it: `javascript:` is an address too, but none on the web. */
export function isOnTheWeb(address: string): boolean {
  return /^https?:\/\//i.test(address) && URL.canParse(address)
}
