/** A path of this house as it was given, or another one: nobody is sent elsewhere after signing in. */
export function ownPath(given: string, otherwise: string): string {
  return /^\/(lt|en)(?:[/?#][^\\\p{Cc}]*)?$/u.test(given) && given.length <= 2_000 ? given : otherwise
}
