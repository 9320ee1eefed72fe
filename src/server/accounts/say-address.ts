/** `2001:db8:0:1::` for the sixteen signs four by four that an address is kept as; any other is told as it is. */
export function sayAddress(address: string): string {
  const bracketed = `http://[${address}]`
  return address.includes(':') && URL.canParse(bracketed) ? new URL(bracketed).hostname.slice(1, -1) : address
}
