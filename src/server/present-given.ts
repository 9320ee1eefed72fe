import type { GivenNote } from '#web/public/rules/verdict-changes/verdict-changes-data.ts'

/** A given verdict as it leaves the house, field by field. */
export function presentGiven(given: GivenNote): GivenNote {
  const { id, change, recordedAt, recordedBy, subject, ruleSet, edition, reading } = given
  const { referenceDay, knownAt, outcomes, evidence } = given
  return { id, change, recordedAt, recordedBy, subject, ruleSet, edition, reading, referenceDay, knownAt, outcomes, evidence }
}
