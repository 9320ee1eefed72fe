import type { RulePath } from '#core/rules/check/rule-set-finding.ts'
import type { ActivityList, Authority, Condition, Reading, RuleSet } from '#core/rules/rule-set.ts'
import type { CountryFinding } from '#sources/country/country-folder.ts'
import type { Place, YamlFile } from '#sources/country/yaml-file.ts'
import { placeInFile } from './place-in-file.ts'
import { policySchema } from './policy-schema.ts'
import type { WrittenPolicy } from './policy-schema.ts'
import { readRequirement } from './read-requirement.ts'
import { writingFindings } from './writing-findings.ts'
import type { WrittenFinding } from './writing-findings.ts'

/** A rule set as its file gives it; null when the file is not understood. */
export type ReadRuleSet = {
  readonly id: string
  readonly ruleSet: RuleSet | null
  readonly findings: readonly CountryFinding[]
  readonly placeOf: (at: RulePath) => Place
}

/** Reads one file of `policies/`; what it means is checked later, together with the others. */
export function readRuleSet(file: YamlFile, id: string): ReadRuleSet {
  const findings: WrittenFinding[] = []
  if (!/^[a-z0-9][a-z0-9-]*$/.test(id))
    findings.push({ finding: { code: 'rule-name-malformed', given: id }, path: [], isKey: false })
  const parsed = policySchema.safeParse(file.content)
  if (!parsed.success) {
    findings.push(...writingFindings(parsed.error, file.content, { path: [], entries: Object.keys(policySchema.shape) }))
  }
  const ruleSet = parsed.success ? build(id, parsed.data, findings) : null
  return {
    id,
    ruleSet: findings.length === 0 ? ruleSet : null,
    findings: findings.map(({ finding, path, isKey }) => ({
      ...(isKey ? file.placeOfKey(path) : file.placeOf(path)),
      ...finding,
    })),
    placeOf: (at) => file.placeOf(placeInFile(file.content, at)),
  }
}

function build(id: string, written: WrittenPolicy, findings: WrittenFinding[]): RuleSet | null {
  const authority = authorityOf(written, { source: '', paragraph: null, textStatus: 'our-reading' })
  const conditions = (list: WrittenConditions, path: readonly (string | number)[]): Condition[] =>
    list.flatMap((condition, index) => {
      const requires = readRequirement(condition.requires, { path: [...path, index, 'requires'], findings })
      return requires === null ? [] : [{ ...conditionOf(condition, authority), requires }]
    })
  if (written.conditions && written.tests)
    findings.push({ finding: { code: 'conditions-and-tests' }, path: ['tests'], isKey: true })
  if (!written.conditions && !written.tests)
    findings.push({ finding: { code: 'rule-entry-missing', entry: 'conditions' }, path: [], isKey: false })
  const tests =
    written.tests?.map((test, index) => ({
      id: test.id,
      name: test.name,
      conditions: conditions(test.conditions, ['tests', index, 'conditions']),
    })) ?? []
  return {
    id,
    name: written.name,
    summary: written.summary,
    purpose: written.purpose,
    of: written.of ?? 'cluster',
    jurisdiction: written.jurisdiction,
    policy: written.policy,
    authority,
    act: written.act ?? null,
    measure: written.measure ?? null,
    decidedBy: written['decided-by'],
    inForce: { from: written['in-force'].from ?? null, to: written['in-force'].to ?? null },
    note: written.note ?? null,
    method: written.method ?? null,
    readings: Object.entries(written.readings ?? {}).map(([reading, { name, source, note }]): Reading => ({
      id: reading,
      name,
      source,
      note: note ?? null,
    })),
    lists: Object.fromEntries(Object.entries(written.lists ?? {}).map(([list, each]) => [list, listOf(each, authority)])),
    tests: written.conditions
      ? [{ id: 'met', name: written.name, conditions: conditions(written.conditions, ['conditions']) }]
      : tests,
  }
}

type WrittenConditions = NonNullable<WrittenPolicy['conditions']>
type WrittenAuthority = Pick<WrittenPolicy, 'source' | 'paragraph' | 'text-status'>

/** Where words come from: their own source, or that of the whole; the paragraph of the whole belongs to its source only. */
function authorityOf(written: WrittenAuthority, whole: Authority): Authority {
  const paragraph = written.source === undefined ? whole.paragraph : null
  return {
    source: written.source ?? whole.source,
    paragraph: written.paragraph ?? paragraph,
    textStatus: written['text-status'] ?? whole.textStatus,
  }
}

function conditionOf(written: WrittenConditions[number], whole: Authority): Omit<Condition, 'requires'> {
  const { id, name, text, reading, note } = written
  return {
    id,
    name,
    text: text ? { ...(text.lt === undefined ? {} : { lt: text.lt }), ...(text.en === undefined ? {} : { en: text.en }) } : null,
    authority: authorityOf(written, whole),
    reading: reading ?? null,
    note: note ?? null,
  }
}

function listOf(written: NonNullable<WrittenPolicy['lists']>[string], whole: Authority): ActivityList {
  return {
    name: written.name,
    version: written.version,
    startsWith: written['starts-with'],
    except: written.except ?? [],
    authority: authorityOf(written, whole),
  }
}
