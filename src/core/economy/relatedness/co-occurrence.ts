import { mark } from './specialised.ts'
import type { Specialised } from './specialised.ts'

/**
 * How often two activities are specialised in the same place. `least` counts the places that are surely so in both, `most` those that may be;
 * the same array where nothing is unseen. n × n, symmetric, the diagonal holds the ubiquity k_i. Unit: places.
 */
export type CoOccurrence = {
  readonly names: readonly string[]
  readonly least: Float64Array
  readonly most: Float64Array
  /** Places looked at: those that are, or may be, specialised in anything. */
  readonly places: number
  /** Places that are specialised in nothing; they count nowhere. */
  readonly emptyPlaces: readonly string[]
  /** Activities in which no place can be specialised; they are not in `names`. */
  readonly emptyActivities: readonly string[]
}

/**
 * C = Mᵀ M with its interval where marks are unseen (Mᵀ M over the sure ones, and over the possible ones).
 * Shapes: R × C marks in, n × n out with n = activities that some place may be specialised in. Counted on 32 places at a time (bits),
 * n² R / 64 steps. Refuses nothing: an empty table gives an empty matrix.
 */
export function coOccurrence(specialised: Specialised): CoOccurrence {
  const { rows, columns, marks } = specialised
  const possible = packColumns(specialised, mark.unseen)
  const { words, bits } = possible
  const rowUsed = new Int32Array(words)
  const columnUsed = new Uint8Array(columns.length)
  for (let column = 0; column < columns.length; column += 1) {
    for (let word = 0; word < words; word += 1) {
      const here = bits[column * words + word] ?? 0
      if (here === 0) continue
      columnUsed[column] = 1
      rowUsed[word] = (rowUsed[word] ?? 0) | here
    }
  }
  const kept = Uint32Array.from(columns.keys()).filter((column) => columnUsed[column] === 1)
  const most = countTogether(possible, kept)
  const emptyPlaces = rows.filter((_, row) => (((rowUsed[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 0)
  return {
    names: Array.from(kept, (column) => columns[column] ?? ''),
    least: marks.includes(mark.unseen) ? countTogether(packColumns(specialised, mark.yes), kept) : most,
    most,
    places: rows.length - emptyPlaces.length,
    emptyPlaces,
    emptyActivities: columns.filter((_, column) => columnUsed[column] === 0),
  }
}

/** Activities per pass of the inner loop: the bits of so many columns stay in the nearest memory of the processor. */
const BLOCK = 64

type Packed = { readonly words: number; readonly bits: Int32Array }

function countTogether({ words, bits }: Packed, kept: Uint32Array): Float64Array {
  const n = kept.length
  const counts = new Float64Array(n * n)
  for (let block = 0; block < n; block += BLOCK) {
    const blockEnd = Math.min(n, block + BLOCK)
    for (let i = 0; i < blockEnd; i += 1) {
      const left = (kept[i] ?? 0) * words
      for (let j = Math.max(i, block); j < blockEnd; j += 1) {
        const together = countBits(bits, left, (kept[j] ?? 0) * words, words)
        counts[i * n + j] = together
        counts[j * n + i] = together
      }
    }
  }
  return counts
}

/** One bit per place, activity after activity; padded to whole groups of eight words. */
function packColumns({ rows, columns, marks }: Specialised, upTo: number): Packed {
  const width = columns.length
  const words = Math.ceil(rows.length / 256) * 8
  const bits = new Int32Array(width * words)
  for (let first = 0; first < rows.length; first += 32) {
    const count = Math.min(32, rows.length - first)
    for (let column = 0; column < width; column += 1) {
      let word = 0
      let at = first * width + column
      for (let bit = 0; bit < count; bit += 1, at += width) {
        const value = marks[at] ?? 0
        if (value !== mark.no && value <= upTo) word |= 1 << bit
      }
      bits[column * words + (first >>> 5)] = word
    }
  }
  return { words, bits }
}

/**
 * Bits that two rows of words share. Eight words are first added up bit by bit (carry-save adders, Harley–Seal), so that only one in eight
 * needs the slow count.
 */
function countBits(bits: Int32Array, left: number, right: number, words: number): number {
  let eights = 0
  let ones = 0
  let twos = 0
  let fours = 0
  for (let word = 0; word < words; word += 8) {
    const l = left + word
    const r = right + word
    const a = (bits[l] ?? 0) & (bits[r] ?? 0)
    const b = (bits[l + 1] ?? 0) & (bits[r + 1] ?? 0)
    const c = (bits[l + 2] ?? 0) & (bits[r + 2] ?? 0)
    const d = (bits[l + 3] ?? 0) & (bits[r + 3] ?? 0)
    const e = (bits[l + 4] ?? 0) & (bits[r + 4] ?? 0)
    const f = (bits[l + 5] ?? 0) & (bits[r + 5] ?? 0)
    const g = (bits[l + 6] ?? 0) & (bits[r + 6] ?? 0)
    const h = (bits[l + 7] ?? 0) & (bits[r + 7] ?? 0)
    let half = ones ^ a
    const twosA = (ones & a) | (half & b)
    ones = half ^ b
    half = ones ^ c
    const twosB = (ones & c) | (half & d)
    ones = half ^ d
    half = twos ^ twosA
    const foursA = (twos & twosA) | (half & twosB)
    twos = half ^ twosB
    half = ones ^ e
    const twosC = (ones & e) | (half & f)
    ones = half ^ f
    half = ones ^ g
    const twosD = (ones & g) | (half & h)
    ones = half ^ h
    half = twos ^ twosC
    const foursB = (twos & twosC) | (half & twosD)
    twos = half ^ twosD
    half = fours ^ foursA
    eights += countOfWord((fours & foursA) | (half & foursB))
    fours = half ^ foursB
  }
  return 8 * eights + 4 * countOfWord(fours) + 2 * countOfWord(twos) + countOfWord(ones)
}

function countOfWord(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
