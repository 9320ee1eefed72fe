import type { RulePath } from '#core/rules/check/rule-set-finding.ts'
import { comparisonWords, dateWords } from './requirement-forms.ts'
import { isMap } from './writing-findings.ts'
import type { YamlPath } from './writing-findings.ts'

/** How the file writes the names of a rule set, where it does not write them alike: the first that is there. */
const written: { readonly [name: string]: readonly string[] } = {
  inForce: ['in-force'],
  startsWith: ['starts-with'],
  property: ['number', 'date', 'lasting', 'exists', 'code'],
  since: ['lasting'],
  comparison: [...comparisonWords, ...dateWords],
  over: ['count', 'share', 'sum'],
  list: ['activity'],
  ruleSet: ['rule-set'],
  parts: ['all', 'any', 'parts'],
  part: ['not', 'part'],
  number: ['at-least-of', 'number'],
}

/** Names that the file has no level of its own for. */
const unwritten = new Set(['asked', 'authority'])

/** Where in the file stands what a path of a rule set names; as far as it can be followed. */
export function placeInFile(content: unknown, at: RulePath): YamlPath {
  const path: (string | number)[] = []
  let here = content
  for (let index = 0; index < at.length; index += 1) {
    const step = at[index]
    if (step === undefined || unwritten.has(String(step))) continue
    // One test is written as its conditions alone.
    if (step === 'tests' && isMap(here) && !Object.hasOwn(here, 'tests')) index += 1
    else {
      const next = nextStep(here, step)
      if (next === undefined) break
      path.push(next)
      here = isMap(here) || Array.isArray(here) ? Reflect.get(here, next) : undefined
    }
  }
  return path
}

function nextStep(here: unknown, step: string | number): string | number | undefined {
  if (Array.isArray(here)) return typeof step === 'number' && step < here.length ? step : undefined
  if (!isMap(here)) return undefined
  // Readings have names in the file and an order in the rule set.
  if (typeof step === 'number') return Object.keys(here)[step]
  return (written[step] ?? [step]).find((name) => Object.hasOwn(here, name))
}
