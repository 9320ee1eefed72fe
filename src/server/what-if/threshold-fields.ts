import type { RuleSet } from '#core/rules/rule-set.ts'
import { thresholdsOf } from '#core/rules/what-if/thresholds.ts'
import type { ThresholdPlace } from '#core/rules/what-if/thresholds.ts'
import type { ThresholdChange } from '#core/rules/what-if/what-if.ts'
import type { ThresholdField } from '#web/public/rules/what-if/what-if-data.ts'
import { percentOf, shareOf } from './fact-fields.ts'

export type ReadThresholds = { readonly fields: readonly ThresholdField[]; readonly changes: readonly ThresholdChange[] }

/** More than any threshold that means something. */
const LARGEST = 1e12

/** A field for every number that a rule set compares with; `t.independent-members.0=4`. */
export function readThresholds(
  ruleSet: RuleSet,
  { query, assumed }: { query: URLSearchParams; assumed: readonly ThresholdChange[] },
): ReadThresholds {
  const changes: ThresholdChange[] = []
  const fields = ruleSet.tests.flatMap(({ conditions }) =>
    conditions.flatMap(({ id: condition, requires }) =>
      thresholdsOf(requires).map((place): ThresholdField => {
        const name = `t.${condition}.${place.index}`
        const given = query.get(name)
        const before = assumed.find((each) => each.condition === condition && each.index === place.index)
        const value = given === null ? (before?.value ?? place.value) : numberIn(given, place)
        const isChanged = value !== null && value !== place.value
        if (isChanged) changes.push({ ruleSet: ruleSet.id, condition, index: place.index, value })
        return {
          name,
          condition,
          place,
          text: given ?? written(value ?? place.value, place),
          isChanged,
          trouble: value === null ? { code: 'threshold-malformed', given: given ?? '' } : null,
        }
      }),
    ),
  )
  return { fields, changes }
}

/** The number as it is written into the field: a share in hundredths. */
function written(value: number, { unit }: ThresholdPlace): string {
  return unit === 'share' ? percentOf(value) : String(value)
}

function numberIn(text: string, { unit, of, end }: ThresholdPlace): number | null {
  const number = Number(unit === 'share' ? shareOf(text) : text.trim().replace(',', '.'))
  if (!Number.isFinite(number) || number < 0 || number > LARGEST || text.trim() === '') return null
  // Of so many parts no more can be asked for, and less than one is nothing to ask.
  const isOfParts = end === 'number' && of.kind === 'at-least'
  if (isOfParts && (!Number.isInteger(number) || number < 1 || number > of.parts.length)) return null
  return number
}
