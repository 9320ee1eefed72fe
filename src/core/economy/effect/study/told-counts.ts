import type { Overlap } from '../overlap.ts'
import type { EffectStudy, StudyRefusal, StudySample } from './effect-study.ts'

/** A number of firms; null where it is not told. */
export type FirmCount = number | null

export type ToldSample = { readonly [count in keyof StudySample]: FirmCount }

/** Why nothing is said, with the number of firms that there are where that may be told. */
export type ToldRefusal = Pick<StudyRefusal, 'code' | 'needed'> & { readonly found: FirmCount }

/** A count from 1 up to `fewest` (the country's threshold of disclosure) is not told in public. */
const isFew = (count: number, fewest: number): boolean => count > 0 && count < fewest

function countOfFirms(count: number, fewest: number): FirmCount {
  return isFew(count, fewest) ? null : count
}

/** What counts are told by: the sample, the same under other ways to choose outside firms, and the country's threshold of disclosure. */
export type Counting = Pick<EffectStudy, 'sample' | 'otherwise'> & { readonly fewest: number }

/**
 * Whether it may not be told how many of the treated firms were matched and how many not: where either is few under any way to choose outside
 * firms, the other ways would tell it, for both together are the same firms under all of them.
 */
function isSplitSecret({ sample, otherwise, fewest }: Counting): boolean {
  return [sample, ...otherwise].some(({ matched, unmatched }) => isFew(matched, fewest) || isFew(unmatched, fewest))
}

/**
 * How many firms stand where. Where any part is few, the whole is not told: it, less the others, would tell the part. What is kept back then
 * is the same under all ways to choose outside firms, for two of them beside each other tell what neither does alone; and the whole goes, never
 * another part, as whoever knows how that part was chosen could solve for it at the edge.
 */
export function toldSample(counting: Counting): ToldSample {
  const { sample, fewest } = counting
  const isSplit = isSplitSecret(counting)
  const isWholeTold = !isSplit && !isFew(sample.startedBefore, fewest) && !isFew(sample.notSeenBefore, fewest)
  return {
    // Known less held are those that the data do not have.
    known: isWholeTold && !isFew(sample.known - sample.held, fewest) ? countOfFirms(sample.known, fewest) : null,
    held: isWholeTold ? sample.held : null,
    startedBefore: countOfFirms(sample.startedBefore, fewest),
    notSeenBefore: countOfFirms(sample.notSeenBefore, fewest),
    unmatched: isSplit ? null : sample.unmatched,
    // Outcomes tell the pairs anyway; without the whole they tell nothing else.
    matched: countOfFirms(sample.matched, fewest),
    candidates: countOfFirms(sample.candidates, fewest),
    setAside: countOfFirms(sample.setAside, fewest),
  }
}

/**
 * Why nothing is said. The number behind it is not told where it is few. Where it is secret how many of the treated were not matched, that all of
 * them are too few is not told either, nor where they are not: beside the matched it would tell the others at the edge. The next reason is told
 * instead, and one is always true, for the matched are fewer still.
 */
export function toldRefusal({ code, found, needed }: StudyRefusal, counting: Counting): ToldRefusal {
  if (code === 'too-few-years' || code === 'no-firms-held') return { code, found, needed }
  const { sample, fewest } = counting
  if (code !== 'too-few-treated' || !isSplitSecret(counting)) return { code, found: countOfFirms(found, fewest), needed }
  return sample.candidates < needed
    ? { code: 'no-comparable-firms', found: countOfFirms(sample.candidates, fewest), needed }
    : { code: 'too-few-matched', found: countOfFirms(sample.matched, fewest), needed }
}

/**
 * Firms in ten classes of the propensity score. A class of few is not told, and those of the highest scores with it, as many as it takes. Where
 * it is secret how many of the treated were matched and how many not, the classes tell of the treated no more than that the pairs are among them.
 */
export function toldOverlap(
  { treated, outside }: Pick<Overlap, 'treated' | 'outside'>,
  counting: Counting,
): {
  readonly treated: readonly FirmCount[]
  readonly outside: readonly FirmCount[]
} {
  const { sample, otherwise, fewest } = counting
  const pairs = Math.max(sample.matched, ...otherwise.map(({ matched }) => matched))
  const isTold = (counts: readonly number[]) => !counts.some((count) => isFew(count, fewest))
  const ofAll = (counts: readonly number[]) => (isTold(counts) ? counts : withoutTail(counts, sumOf(counts) - fewest, fewest))
  return {
    treated: isSplitSecret(counting) ? withoutTail(treated, pairs - 1, fewest) : ofAll(treated),
    outside: ofAll(outside),
  }
}

/**
 * Without the classes from the highest score down, until those that are left may be no more than `most`, each of few at its largest. The order
 * and the test rest on nothing that is kept back, so that knowing them helps nobody to solve for it: the tail takes up whatever the few are.
 */
function withoutTail(counts: readonly number[], most: number, fewest: number): FirmCount[] {
  const atLargest = counts.map((count) => (isFew(count, fewest) ? fewest - 1 : count))
  let end = counts.length
  while (end > 0 && sumOf(atLargest.slice(0, end)) > most) end -= 1
  return counts.map((count, at) => (at < end ? countOfFirms(count, fewest) : null))
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)
