/** A stretch of a text that both have, or only one of them. */
export type Piece = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }

/** Longer texts are shown whole, one beside the other. */
const MOST_WORDS = 600

/** Where two texts part, word by word; null when they have too little in common for that to be readable. */
export function wordDifference(before: string, after: string): Piece[] | null {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  if (old.length > MOST_WORDS || now.length > MOST_WORDS) return null
  const common = commonLengths(old, now)
  if (lengthAt(common, 0, 0) * 2 < Math.max(old.length, now.length)) return null
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    const [gone, fresh] = [old[i], now[j]]
    const isSame = gone !== undefined && gone === fresh
    const isGone = fresh === undefined || (gone !== undefined && lengthAt(common, i + 1, j) >= lengthAt(common, i, j + 1))
    if (isSame || isGone) i++
    if (isSame || !isGone) j++
    if (isSame) add(pieces, 'same', gone)
    else add(pieces, isGone ? 'gone' : 'new', (isGone ? gone : fresh) ?? '')
  }
  return pieces
}

/** The words of a text; the space between them is put back when they are joined. */
function wordsOf(text: string): string[] {
  return text.match(/\S+/g) ?? []
}

/** How many words the rests of both texts have in common, from each place on. */
function commonLengths(old: readonly string[], now: readonly string[]): number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () => Array.from({ length: now.length + 1 }, () => 0))
  for (let i = old.length - 1; i >= 0; i--) {
    const row = lengths[i]
    if (row === undefined) continue
    for (let j = now.length - 1; j >= 0; j--)
      row[j] = old[i] === now[j] ? lengthAt(lengths, i + 1, j + 1) + 1 : Math.max(lengthAt(lengths, i + 1, j), row[j + 1] ?? 0)
  }
  return lengths
}

function lengthAt(lengths: readonly (readonly number[])[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0
}

/** Stretches of one kind become one piece. */
function add(pieces: Piece[], kind: Piece['kind'], word: string): void {
  const last = pieces.at(-1)
  if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: `${last.text}${word} ` }
  else pieces.push({ kind, text: `${word} ` })
}
