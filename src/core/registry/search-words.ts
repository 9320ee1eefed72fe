/** Groups of words that mean the same: stems (`lazer`) or short phrases of stems (`nauj medziag`), folded. */
export type Synonyms = readonly (readonly string[])[]

/** One thing that is looked for: a word (or a phrase that has synonyms), and what else would mean the same. */
export type SoughtWord = {
  /** The words as they were typed, folded. */
  readonly typed: readonly string[]
  /** Other ways to say it, each a list of stems that must all be there. */
  readonly others: readonly (readonly string[])[]
}

const MOST_WORDS = 12
const LONGEST_WORD = 60
/** A stem as short as this is an abbreviation (pv, ai, lng): it stands for itself only. */
export const SHORT_STEM = 3

/** Takes a question apart into words, each with its synonyms. */
export function soughtWords(question: string, synonyms: Synonyms): SoughtWord[] {
  const words = wordsIn(question).slice(0, MOST_WORDS)
  const groups = synonyms.map((group) => group.map(wordsIn))
  const sought: SoughtWord[] = []
  let index = 0
  while (index < words.length) {
    const { length, others } = sameMeaning(words, index, groups)
    sought.push({ typed: words.slice(index, index + length), others })
    index += length
  }
  return sought
}

/** The longest phrase at this place that has synonyms; a word without any stands alone. */
function sameMeaning(words: readonly string[], index: number, groups: readonly (readonly (readonly string[])[])[]) {
  let length = 1
  let others: (readonly string[])[] = []
  for (const group of groups) {
    for (const phrase of group) {
      if (phrase.length === 0 || phrase.length < length || !phrase.every((stem, offset) => isFormOf(words[index + offset], stem)))
        continue
      const found = group.filter((other) => other !== phrase && other.length > 0)
      others = phrase.length > length ? found : [...others, ...found]
      length = phrase.length
    }
  }
  return { length, others }
}

/** Whether a typed word is a form of a stem, or the beginning of it while it is being typed. */
export function isFormOf(word: string | undefined, stem: string): boolean {
  if (word === undefined) return false
  if (stem.length <= SHORT_STEM) return word === stem
  return word.startsWith(stem) || (word.length > SHORT_STEM && stem.startsWith(word))
}

/** Words of a text in small letters without marks; letters and digits only. */
export function wordsIn(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.slice(0, LONGEST_WORD))
}

/** Small letters without marks: `Žemė` → `zeme`. The database's fold() does the same. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
}
