import { foldText, SHORT_STEM, wordsIn } from './search-words.ts'
import type { SoughtWord } from './search-words.ts'

/** Why a hit is one when its title does not show it. */
export type MatchReason =
  | { readonly by: 'synonym'; readonly word: string }
  | { readonly by: 'spelling'; readonly word: string }
  | { readonly by: 'text'; readonly excerpt: string }

/** What was found: titles, and all its texts, one on a line. */
export type FoundTexts = { readonly titles: readonly string[]; readonly texts: string }

/** Tells why something was found; null when its title holds everything that was looked for. */
export function reasonOf(sought: readonly SoughtWord[], found: FoundTexts): MatchReason | null {
  const titleWords = found.titles.flatMap(wordsIn)
  const missing = sought.find(({ typed }) => !typed.every((word) => titleWords.some((each) => isNear(each, word))))
  if (missing === undefined) return null
  const lines = found.texts.split('\n')
  const line = lines.find((each) => missing.typed.every((word) => wordsIn(each).some((other) => isNear(other, word))))
  if (line !== undefined) return { by: 'text', excerpt: excerptOf(line, missing.typed[0] ?? '') }
  const words = found.texts.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  const synonym = words.find((word) => missing.others.some(([stem]) => stem !== undefined && beginsWith(foldText(word), stem)))
  if (synonym !== undefined) return { by: 'synonym', word: synonym }
  const typed = missing.typed.join(' ')
  if (typed.length <= SHORT_STEM) return null
  const likest = mostLike(typed, words)
  return likest === undefined ? null : { by: 'spelling', word: likest }
}

function beginsWith(word: string, stem: string): boolean {
  return stem.length <= SHORT_STEM ? word === stem : word.startsWith(stem)
}

/** Whether a word is the typed one up to its ending: technologijos and technologijų are. */
function isNear(word: string, typed: string): boolean {
  if (word.startsWith(typed)) return true
  const common = commonStart(word, typed)
  return common >= 3 && common >= typed.length - 3 && word.length - common <= 4
}

function commonStart(one: string, other: string): number {
  let length = 0
  while (length < one.length && length < other.length && one[length] === other[length]) length++
  return length
}

const EXCERPT = 140

/** The part of a text around the word, cut at spaces. */
function excerptOf(line: string, typed: string): string {
  if (line.length <= EXCERPT) return line
  const at = Math.max(0, foldText(line).indexOf(typed.slice(0, 4)))
  const start = at < EXCERPT / 2 ? 0 : line.indexOf(' ', at - EXCERPT / 2) + 1
  const end = start + EXCERPT >= line.length ? line.length : Math.max(start + 40, line.lastIndexOf(' ', start + EXCERPT))
  return `${start > 0 ? '…' : ''}${line.slice(start, end)}${end < line.length ? '…' : ''}`
}

/** The word that shares the most groups of three letters with the typed one. */
function mostLike(typed: string, words: readonly string[]): string | undefined {
  const wanted = threes(typed)
  const scored = words.map((word) => ({ word, score: likeness(wanted, threes(foldText(word))) }))
  return scored.toSorted((one, other) => other.score - one.score)[0]?.word
}

function threes(text: string): Set<string> {
  const padded = `  ${text} `
  return new Set(Array.from({ length: padded.length - 2 }, (_, index) => padded.slice(index, index + 3)))
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((each) => other.has(each)).length
  return common / (one.size + other.size - common)
}
