/** Pages link it: `javascript:` is an address too, but none on the web. */
export function isOnTheWeb(address: string): boolean {
  return /^https?:\/\/[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)*\.?(:\d{1,5})?([/?#].*)?$/iu.test(address)
}
