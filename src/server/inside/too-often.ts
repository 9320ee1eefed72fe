/** What is told to somebody who has tried too often: minutes for people, seconds for programs. */
export function tooOften({ retryAfter }: { readonly retryAfter: number }): {
  readonly minutes: number
  readonly headers: { readonly 'retry-after': string }
} {
  return { minutes: Math.ceil(retryAfter / 60), headers: { 'retry-after': String(retryAfter) } }
}
