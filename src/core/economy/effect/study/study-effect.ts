import type { FirmPanel } from '../../firms/firm-panel.ts'
import type { EffectStudy, StudyRefusal } from './effect-study.ts'
import { estimateOutcome } from './estimate-outcome.ts'
import { matchFirms } from './match-firms.ts'
import { matchings, outcomes, studyRules } from './study-rules.ts'
import type { StudyRules, TreatmentKind } from './study-rules.ts'

/** Who was treated, as the register knows it: by code. */
export type KnownTreatment = {
  readonly kind: TreatmentKind
  /** First year of each treated firm. */
  readonly starts: ReadonlyMap<string, number>
  /** Codes of organisations with any other tie to clusters or projects: never outside firms. */
  readonly setAside: ReadonlySet<string>
}

/**
 * Did it work? Treated firms against outside firms that were alike in the year before: pairs, then differences in differences between them
 * for each outcome. It is an effect only if, without the treatment, both would have gone on alike; nothing here can prove that.
 * Refuses to say anything below the stated numbers of firms and years, and says how many there are.
 */
export function studyEffect(panel: FirmPanel, known: KnownTreatment, rules: StudyRules = studyRules): EffectStudy {
  const places = new Map(panel.firms.map((code, at) => [code, at]))
  const starts = new Map<number, number>()
  for (const [code, start] of known.starts) {
    const at = places.get(code)
    if (at !== undefined) starts.set(at, start)
  }
  const setAside = new Set([...known.setAside].flatMap((code) => places.get(code) ?? []).filter((at) => !starts.has(at)))
  const matched = matchFirms(panel, { starts, setAside }, rules)
  const { startedBefore, notSeenBefore, unmatched, candidates, balance, overlap, leftOut, pairs } = matched
  const refused = refusalOf(panel, { treated: pairs.length + unmatched, matched: pairs.length, candidates }, rules)
  return {
    treatment: known.kind,
    years: panel.years,
    rules,
    sample: {
      known: known.starts.size,
      held: starts.size,
      startedBefore,
      notSeenBefore,
      unmatched,
      matched: pairs.length,
      candidates,
      setAside: setAside.size,
    },
    otherwise: matchings
      .filter((matching) => matching !== rules.matching)
      .map((matching) => matchFirms(panel, { starts, setAside }, { ...rules, matching }))
      .map((other) => ({ matched: other.pairs.length, unmatched: other.unmatched })),
    refused,
    balance,
    overlap,
    leftOut,
    outcomes:
      refused === null ? outcomes.map((outcome) => estimateOutcome({ panel, pairs, starts, setAside, outcome, rules })) : [],
  }
}

/** A year before, the year of the start and one after. */
const fewestYears = 3

/** Why there is no estimate at all. What may be told of it is for `toldRefusal` to say. */
export function refusalOf(
  panel: Pick<FirmPanel, 'firms' | 'years'>,
  { treated, matched, candidates }: { treated: number; matched: number; candidates: number },
  { fewestMatched }: StudyRules,
): StudyRefusal | null {
  if (panel.firms.length === 0) return { code: 'no-firms-held', found: 0, needed: fewestMatched }
  if (panel.years.length < fewestYears) return { code: 'too-few-years', found: panel.years.length, needed: fewestYears }
  if (treated < fewestMatched) return { code: 'too-few-treated', found: treated, needed: fewestMatched }
  if (candidates < fewestMatched) return { code: 'no-comparable-firms', found: candidates, needed: fewestMatched }
  return matched < fewestMatched ? { code: 'too-few-matched', found: matched, needed: fewestMatched } : null
}
