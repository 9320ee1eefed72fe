/**
 * A text of people as it may stand in a document: without control characters, which no format can carry, and without those
 * that turn the direction of everything after them.
 */
export function plainText(text: string): string {
  return (
    text
      // The characters are what is looked for here.
      // oxlint-disable-next-line no-control-regex
      .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g, '')
      .replaceAll(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
      // Half of a pair is no character.
      .replaceAll(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
  )
}

/** Paragraphs stand apart by an empty line. */
export function paragraphsOf(text: string): string[] {
  return plainText(text)
    .split(/\r?\n\s*\r?\n/)
    .map((paragraph) => paragraph.trim().replaceAll(/\s*\r?\n\s*/g, ' '))
    .filter((paragraph) => paragraph !== '')
}
