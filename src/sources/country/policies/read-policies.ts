import { properties } from '#core/registry/properties.ts'
import type { Property } from '#core/registry/property-type.ts'
import type { Known } from '#core/registry/check-statement.ts'
import { checkRuleSets } from '#core/rules/check/check-rule-sets.ts'
import type { RuleSet } from '#core/rules/rule-set.ts'
import type { CountryFinding } from '#sources/country/country-folder.ts'
import { parseYaml } from '#sources/country/yaml-file.ts'
import type { YamlFile } from '#sources/country/yaml-file.ts'
import { readActivityVersions } from '#sources/evrk/read-activity-versions.ts'
import { readRuleSet } from './read-rule-set.ts'
import type { ReadRuleSet } from './read-rule-set.ts'

export type ReadPolicies = { readonly ruleSets: readonly RuleSet[]; readonly findings: readonly CountryFinding[] }

type Options = {
  readonly properties?: { readonly [id: string]: Property }
  /** Names of files that are there and are no YAML. */
  readonly unread?: readonly string[]
}

/** All rule sets of a country, read and checked together: `policies/<id>.yaml`. */
export async function readPolicies(files: readonly YamlFile[], known: Known, options: Options = {}): Promise<ReadPolicies> {
  const findings: CountryFinding[] = []
  const read = new Map<string, ReadRuleSet>()
  for (const file of files) {
    const id = idOf(file.file)
    const one = readRuleSet(file, id)
    findings.push(...one.findings)
    if (read.has(id)) findings.push({ ...file.placeOf([]), code: 'same-id-twice', id })
    read.set(id, one)
  }
  const ruleSets = [...read.values()].flatMap(({ ruleSet }) => ruleSet ?? [])
  const broken = [...read.values()].filter(({ ruleSet }) => ruleSet === null).map(({ id }) => id)
  const areListed = ruleSets.some(({ lists }) => Object.keys(lists).length > 0)
  const found = checkRuleSets(ruleSets, {
    ...known,
    properties: options.properties ?? properties,
    // A country without lists of activities does without the classifications.
    activities: areListed ? await readActivityVersions() : new Map(),
    unread: new Set([...broken, ...(options.unread ?? []).map(idOf)]),
  })
  for (const { ruleSet, at, finding } of found) {
    const one = read.get(ruleSet)
    if (one) findings.push({ ...one.placeOf(at), ...finding })
  }
  return { ruleSets, findings }
}

/** Reads one text as the rule set `id`, before it is a file: its form, not what it means beside the others. */
export function readPolicyText(text: string, id: string): ReadRuleSet {
  const file = parseYaml(text, `policies/${id}.yaml`)
  if (file.mistakes.length === 0) return readRuleSet(file, id)
  return { id, ruleSet: null, findings: file.mistakes, placeOf: () => file.placeOf([]) }
}

function idOf(name: string): string {
  return (name.split('/').at(-1) ?? name).replace(/\.ya?ml$/, '')
}
