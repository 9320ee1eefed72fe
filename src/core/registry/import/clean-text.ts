export type CleanText = {
  readonly text: string
  readonly signsRemoved: boolean
  readonly looksLikeFormula: boolean
  readonly isDamaged: boolean
}

/** Signs that steer a machine or turn the direction of writing, and marks that cannot be seen. Line ends and tabs become spaces. */
const steering = /(?![\t\n\r])[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu

/** The text that somebody meant to write. What looks like a formula or a tag is a text like any other, and stays what it is. */
export function cleanText(given: string): CleanText {
  const whole = given.isWellFormed() ? given : given.toWellFormed()
  const cleaned = whole.replace(steering, '')
  // Our own exports put an apostrophe before what looks like a formula; brought in again it is the text that it was.
  const text = cleaned
    .replace(/\s+/gu, ' ')
    .trim()
    .normalize('NFC')
    .replace(/^'(?=[=+@-])/, '')
  return {
    text,
    signsRemoved: cleaned !== whole,
    looksLikeFormula: /^[=+@]|^-(?!\d)/.test(text),
    isDamaged: whole.includes('\ufffd'),
  }
}
