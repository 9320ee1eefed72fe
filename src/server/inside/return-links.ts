import type { ReturnLinks } from '#actions/monitoring/letters-about.ts'
import { addressOf } from '#words/addresses.ts'

/** Whole addresses of returns, for letters. */
export function returnLinks(publicUrl: string): ReturnLinks {
  return {
    returnOf: (language, id) => publicUrl + addressOf('returns', language, id),
    reviewOf: (language, id) => publicUrl + addressOf('reviews', language, id),
  }
}
