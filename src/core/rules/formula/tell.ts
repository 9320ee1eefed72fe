import { propertyOf } from '#core/registry/properties.ts'
import { isAbsentValue } from '#core/statements/statement.ts'
import { dayOfNumber } from '#core/values/term.ts'
import type { Compiler } from './compiler.ts'
import { isStatedNone, withValue } from '#core/rules/facts/facts-on.ts'
import type { Held } from '#core/rules/facts/facts-on.ts'
import type { Told } from './formula.ts'
import type { Asked, Requirement } from '#core/rules/rule-set.ts'
import type { ScalarDraft } from './scalar-variable.ts'
import type { Measured, Threshold } from '#core/rules/verdict.ts'

/** How a node is told; nothing of it is worked out when nobody will be told. */
export function tell(
  { isTold }: Compiler,
  requirement: Requirement,
  about: () => Partial<Omit<Told, 'requirement'>>,
): Told | null {
  if (!isTold) return null
  const told = about()
  return {
    requirement,
    about: told.about ?? null,
    measured: told.measured ?? { kind: 'parts' },
    threshold: told.threshold ?? null,
    evidence: told.evidence ?? [],
    hypothetical: told.hypothetical ?? false,
  }
}

export function partsTold(compiler: Compiler, requirement: Requirement): Told | null {
  const threshold: Threshold | null =
    requirement.kind === 'at-least' ? { kind: 'at-least-parts', number: requirement.number } : null
  return tell(compiler, requirement, () => ({ threshold }))
}

export function measuredOf(
  { ranges, canBeNone, evidence, hypothetical, variable, isWhole }: ScalarDraft,
  { kind }: Requirement,
): Measured {
  const isKnown = evidence.length > 0 || hypothetical || variable.unknown.kind !== 'fact'
  if (!isKnown) return { kind: 'unknown' }
  if (ranges.length === 0) return canBeNone ? { kind: 'none' } : { kind: 'unknown' }
  const lo = Math.min(...ranges.map((range) => range.lo))
  const hi = Math.max(...ranges.map((range) => range.hi))
  if (kind === 'date' || kind === 'duration' || (kind === 'exists' && isWhole && lo > 100_000))
    return {
      kind: 'days',
      first: Number.isFinite(lo) ? dayOfNumber(lo) : null,
      last: Number.isFinite(hi) ? dayOfNumber(hi) : null,
    }
  const unit = variable.unknown.kind === 'fact' ? unitOf(variable.unknown.property, variable.unknown.part) : undefined
  return { kind: 'number', lo: Number.isFinite(lo) ? lo : null, hi: Number.isFinite(hi) ? hi : null, unit: unit ?? 'rows' }
}

function unitOf(property: string, part: string | null) {
  const type = propertyOf(property)?.type
  const asked = part !== null && type?.kind === 'record' ? type.parts[part] : type
  return asked?.kind === 'number' ? asked.unit : undefined
}

/** What is told of the items: codes where they have one, else only that there is something. */
export function measuredItems(
  all: readonly Held[],
  matching: readonly Held[],
  { asked, isMany }: { asked: Asked; isMany: boolean },
): Measured {
  if (isStatedNone(all)) return { kind: 'none' }
  const known = withValue(matching)
  if (known.length === 0) return { kind: 'unknown' }
  const codes = known.flatMap(({ said }) =>
    [said.value, ...said.rivals].map((value) => {
      if (typeof value === 'string') return value
      if (typeof value !== 'object' || isAbsentValue(value)) return ''
      const named = asked.part ?? (asked.property === 'activity' ? 'code' : null)
      const found = Object.entries(value).find(([part]) => part === named)?.[1]
      return typeof found === 'string' ? found : ''
    }),
  )
  return { kind: 'codes', codes: [...new Set(codes.filter((code) => code !== ''))], complete: !isMany }
}
