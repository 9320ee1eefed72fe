import { Problem } from './problems.ts'

const LONGEST_ADDRESS = 4_000
const LONGEST_VALUE = 300
const MOST_PARTS = 100
/** What advertisements and letters add to an address: it changes no page, and would only fill the cache. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|mc_[ce]id)$/

/** A request's address, taken apart: a decoded path, and a query without empty or invisible parts. */
export type Address = { readonly path: string; readonly query: URLSearchParams }

export function readAddress(url: string): Address {
  if (url.length > LONGEST_ADDRESS) throw new Problem('too-long')
  const mark = url.indexOf('?')
  const path = decode(mark === -1 ? url : url.slice(0, mark))
  return { path, query: cleanQuery(new URLSearchParams(mark === -1 ? '' : url.slice(mark + 1))) }
}

function decode(path: string): string {
  let decoded: string
  try {
    decoded = decodeURIComponent(path)
  } catch (error) {
    // A percent sign that encodes nothing is the reader's slip, not our fault.
    if (error instanceof URIError) throw new Problem('bad-address')
    throw error
  }
  if (hasControls(decoded)) throw new Problem('bad-address')
  return decoded.normalize('NFC')
}

/** The same view has one query: without empty parts, control characters and surrounding spaces, in the order given. */
function cleanQuery(given: URLSearchParams): URLSearchParams {
  const query = new URLSearchParams()
  if (given.size > MOST_PARTS) throw new Problem('too-long')
  for (const [name, value] of given) {
    const text = value
      .replaceAll(/\p{Cc}+/gu, ' ')
      .trim()
      .normalize('NFC')
    if (text !== '' && !hasControls(name) && name.length <= LONGEST_VALUE && !TRACKING.test(name))
      query.append(name, text.slice(0, LONGEST_VALUE))
  }
  return query
}

function hasControls(text: string): boolean {
  return /\p{Cc}/u.test(text)
}

/** The query as it stands behind the path, '' when there is none. */
export function queryText(query: URLSearchParams): string {
  return query.size === 0 ? '' : `?${query.toString()}`
}
