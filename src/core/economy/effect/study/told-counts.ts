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
 * Whether it may not be told how many were matched and how many not: where either is few under any way to choose outside firms, the other
 * ways would tell it, for both together are the same firms under all of them.
 */
function isSplitSecret({ sample, otherwise, fewest }: Counting): boolean {
  return [sample, ...otherwise].some(({ matched, unmatched }) => isFew(matched, fewest) || isFew(unmatched, fewest))
}

/** The ways of the treated firms that are held: together they are all of them. */
const ways = ['startedBefore', 'notSeenBefore', 'unmatched', 'matched'] as const

/**
 * How many firms stand where. A way of few is not told, and another one with it, the smallest that is not small itself: the whole
 * less the others would tell it. `isAnswered` where outcomes are shown: they tell the pairs, so that another way, or the whole, has to do.
 */
export function toldSample(counting: Counting, { isAnswered }: { readonly isAnswered: boolean }): ToldSample {
  const { sample, fewest } = counting
  const isSplit = isSplitSecret(counting)
  const few = ways.filter(
    (way) => isFew(sample[way], fewest) || (isSplit && (way === 'unmatched' || (way === 'matched' && !isAnswered))),
  )
  const [other] = ways
    .filter((way) => sample[way] >= fewest && !few.includes(way) && !(isAnswered && way === 'matched'))
    .toSorted((one, two) => sample[one] - sample[two])
  const isWholeTold = few.length === 0 || other !== undefined
  const wayOf = (way: (typeof ways)[number]) =>
    few.length > 0 && (way === other || few.includes(way)) ? null : countOfFirms(sample[way], fewest)
  return {
    // Known less held are those that the data do not have.
    known: isWholeTold && !isFew(sample.known - sample.held, fewest) ? countOfFirms(sample.known, fewest) : null,
    held: isWholeTold ? countOfFirms(sample.held, fewest) : null,
    startedBefore: wayOf('startedBefore'),
    notSeenBefore: wayOf('notSeenBefore'),
    unmatched: wayOf('unmatched'),
    matched: wayOf('matched'),
    candidates: countOfFirms(sample.candidates, fewest),
    setAside: countOfFirms(sample.setAside, fewest),
  }
}

/** Why nothing is said. The number behind it is not told where it is few, or would tell a way that is. */
export function toldRefusal({ code, found, needed }: StudyRefusal, counting: Counting): ToldRefusal {
  const { sample, fewest } = counting
  if (code === 'too-few-years' || code === 'no-firms-held') return { code, found, needed }
  const isOfWays = code === 'too-few-treated' || code === 'too-few-matched'
  const wouldTell = isOfWays && (isSplitSecret(counting) || ways.some((way) => isFew(sample[way], fewest)))
  return { code, found: wouldTell ? null : countOfFirms(found, fewest), needed }
}

/**
 * Firms in ten classes of the propensity score. A class of few is not told, and the next smallest with it; also where the treated
 * firms without a pair are so few, for all classes less the pairs are those.
 */
export function toldOverlap(
  { treated, outside }: Pick<Overlap, 'treated' | 'outside'>,
  counting: Counting,
): {
  readonly treated: readonly FirmCount[]
  readonly outside: readonly FirmCount[]
} {
  const { fewest } = counting
  return {
    treated: toldClasses(treated, { isSumSecret: isSplitSecret(counting), fewest }),
    outside: toldClasses(outside, { isSumSecret: false, fewest }),
  }
}

function toldClasses(
  counts: readonly number[],
  { isSumSecret, fewest }: { readonly isSumSecret: boolean; readonly fewest: number },
): FirmCount[] {
  const isOtherHidden = isSumSecret || counts.some((count) => isFew(count, fewest))
  const smallest = Math.min(...counts.filter((count) => count >= fewest))
  const other = isOtherHidden ? counts.indexOf(smallest) : -1
  return counts.map((count, at) => (at === other ? null : countOfFirms(count, fewest)))
}
