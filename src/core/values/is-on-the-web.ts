/**
 * Whether an address leads to a page of the web that everybody may see: http or https, a name of a host, no name and password. Pages link it, and
 * `javascript:` is an address too.
 */
export function isOnTheWeb(address: string): boolean {
  return /^https?:\/\/[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)*\.?(:\d{1,5})?([/?#].*)?$/iu.test(address)
}
