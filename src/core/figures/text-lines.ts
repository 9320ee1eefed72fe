/** Widths in the sans of the house, as parts of the size of the letters; what is not here is as wide as "n". */
const NARROW = new Set([
  'i',
  'j',
  'l',
  'į',
  'I',
  'Į',
  '.',
  ',',
  ':',
  ';',
  '!',
  '|',
  '(',
  ')',
  '[',
  ']',
  "'",
  ' ',
  '\u00A0',
  'f',
  't',
  'r',
  '-',
])
const WIDE = new Set(['m', 'w', 'M', 'W', '%', '@', '–', '—', 'Q', 'O'])

/** About how wide a text is: for leaving room, not for setting letters. */
export function textWidth(text: string, size: number): number {
  let width = 0
  for (const sign of text) {
    if (NARROW.has(sign)) width += 0.3
    else if (WIDE.has(sign)) width += 0.8
    else if (/\p{Lu}/u.test(sign)) width += 0.61
    else width += 0.53
  }
  return width * size
}

/** A text in lines that are no wider; a word wider than a line is broken, what does not fit the last line ends in dots. */
export function textLines(text: string, { width, size, most = 99 }: { width: number; size: number; most?: number }): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).flatMap((each) => pieces(each, width, size))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer, size) > width) {
      lines.push(line)
      line = word
    } else {
      line = longer
    }
  }
  if (line !== '') lines.push(line)
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''}…`]
}

function pieces(word: string, width: number, size: number): string[] {
  if (textWidth(word, size) <= width) return [word]
  const found: string[] = []
  let piece = ''
  for (const sign of word) {
    if (piece !== '' && textWidth(piece + sign, size) > width) {
      found.push(piece)
      piece = ''
    }
    piece += sign
  }
  return piece === '' ? found : [...found, piece]
}
