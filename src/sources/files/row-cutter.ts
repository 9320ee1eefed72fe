/** A row that is no row: cells too many or too few, or a quotation mark in a wrong place. */
export type BadRow = { readonly line: number; readonly code: 'wrong-width' | 'quote-misplaced'; readonly value: string }

const [QUOTE, NEWLINE, RETURN, SPACE] = [34, 10, 13, 32]
/** A row longer than this is a quotation mark that was never closed. */
const LONGEST_ROW = 64 * 1024
const LONGEST_SHOWN = 200

/**
 * Cuts UTF-8 into rows and puts the line of each in front: `17;cells…`. The first row gives the heads and is not given out. A row is given
 * out as it was written; empty lines are left out. A quoted cell may hold line ends; where it does not end as a cell must, only its
 * first line is refused and the next line is a row again.
 */
export function createRowCutter({ delimiter }: { readonly delimiter: string }): {
  readonly delimiter: string
  readonly cut: (chunk: Uint8Array) => Uint8Array
  readonly end: () => Uint8Array
  readonly heads: () => readonly string[]
  readonly rows: () => number
  /** The line of the first row that is not whole yet. */
  readonly line: () => number
  readonly takeBad: () => readonly BadRow[]
} {
  const separator = delimiter.charCodeAt(0)
  let carry: Uint8Array = new Uint8Array()
  let line = 1
  let heads: readonly string[] = []
  let rows = 0
  let bad: BadRow[] = []
  let out = Buffer.alloc(2 * 1024 * 1024)
  let written = 0

  const room = (bytes: number) => {
    if (written + bytes <= out.length) return
    const larger = Buffer.alloc(Math.max(out.length * 2, written + bytes))
    out.copy(larger, 0, 0, written)
    out = larger
  }

  const refuse = (code: BadRow['code'], text: Buffer, start: number, end: number) => {
    bad.push({ line, code, value: text.toString('utf8', start, Math.min(end, start + LONGEST_SHOWN)) })
  }

  const keep = (text: Buffer, start: number, end: number) => {
    room(end - start + 24)
    written += out.write(String(line), written, 'latin1')
    out[written] = separator
    written += 1 + text.copy(out, written + 1, start, end)
    out[written] = NEWLINE
    written += 1
    rows += 1
  }

  const take = (text: Buffer, start: number, end: number, cells: number) => {
    // Files that were glued together, or exported twice, have their mark of UTF-8 more than once.
    if (heads.length === 0) heads = cellsOf(text.toString('utf8', start, end).replace(/^\uFEFF+/, ''), delimiter)
    else if (cells === heads.length) keep(text, start, end)
    else refuse('wrong-width', text, start, end)
  }

  /** Takes the rows of a text; gives where the first row begins that is not whole. */
  const walk = (text: Buffer, isLast: boolean): number => {
    let start = 0
    while (start < text.length) {
      let at = start
      let cells = 1
      let lines = 1
      let isQuoted = false
      let isMisplaced = false
      let isWhole = false
      let atCellStart = true
      for (; at < text.length; at += 1) {
        const byte = text[at]
        if (isQuoted) {
          if (byte === QUOTE) {
            const next = text[at + 1]
            if (next === QUOTE) at += 1
            else if (next === undefined || next === separator || next === NEWLINE || next === RETURN) isQuoted = false
            else {
              isMisplaced = true
              break
            }
          } else if (byte === NEWLINE) {
            lines += 1
            if (at - start > LONGEST_ROW) {
              isMisplaced = true
              break
            }
          }
        } else if (byte === separator) {
          cells += 1
          atCellStart = true
          continue
        } else if (byte === NEWLINE) {
          isWhole = true
          break
        } else if (byte === QUOTE && atCellStart) isQuoted = true
        atCellStart = false
      }
      // The rest of the row, or of a doubled quotation mark, may come with the next piece.
      const isCut = at >= text.length - 1 && !isWhole
      if (isCut && !isLast && (text.length - start <= LONGEST_ROW || !isQuoted)) return start
      if (isMisplaced || isQuoted) {
        const newline = text.indexOf(NEWLINE, start)
        if (newline < 0 && !isLast) return start
        const end = newline < 0 ? text.length : newline
        refuse('quote-misplaced', text, start, end)
        line += 1
        start = end + 1
        continue
      }
      const end = text[at - 1] === RETURN && at > start ? at - 1 : at
      if (!isBlank(text, start, end)) take(text, start, end, cells)
      line += lines
      start = at + 1
    }
    return text.length
  }

  const given = (): Uint8Array => {
    const bytes = Uint8Array.prototype.slice.call(out, 0, written)
    written = 0
    return bytes
  }

  return {
    delimiter,
    cut(chunk) {
      const text = carry.length === 0 ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length) : Buffer.concat([carry, chunk])
      const rest = walk(text, false)
      carry = Uint8Array.prototype.slice.call(text, rest)
      return given()
    },
    end() {
      walk(Buffer.from(carry), true)
      carry = new Uint8Array()
      return given()
    },
    heads: () => heads,
    rows: () => rows,
    line: () => line,
    takeBad() {
      const taken = bad
      bad = []
      return taken
    },
  }
}

function isBlank(text: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (text[at] !== SPACE) return false
  return true
}

/** The cells of a row that is whole. */
function cellsOf(row: string, delimiter: string): string[] {
  const cells: string[] = []
  let cell = ''
  let isQuoted = false
  for (let at = 0; at < row.length; at += 1) {
    const letter = row.charAt(at)
    if (isQuoted) {
      if (letter !== '"') cell += letter
      else if (row.charAt(at + 1) === '"') {
        cell += letter
        at += 1
      } else isQuoted = false
    } else if (letter === '"' && cell === '') isQuoted = true
    else if (letter === delimiter) {
      cells.push(cell.trim())
      cell = ''
    } else cell += letter
  }
  return [...cells, cell.trim()]
}
