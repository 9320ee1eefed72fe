import type { StatementFinding } from '#core/registry/check-statement.ts'
import type { FolderFinding } from '#core/registry/folder-finding.ts'
import type { RuleSetFinding } from '#core/rules/check/rule-set-finding.ts'
import type { Language } from '#core/values/language.ts'
import { say } from './say.ts'

type AnyFinding = StatementFinding | FolderFinding | RuleSetFinding

/** The sentence of a finding: what is wrong and what to do. */
export function sayFinding(language: Language, finding: AnyFinding): string {
  const values: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(finding)) if (name !== 'code') values[name] = value ?? 'none'
  if (finding.code === 'value-has-wrong-type') values['expected'] = say(language, `expected.${finding.expected}`)
  if (finding.code === 'rule-entry-has-wrong-type') values['expected'] = say(language, `finding.form.${finding.expected}`)
  if (finding.code === 'property-does-not-fit') values['asked'] = say(language, `finding.asked.${finding.asked}`)
  return say(language, `finding.${finding.code}`, values)
}

/** The same with file, line and column in front. */
export function sayPlacedFinding(
  language: Language,
  finding: AnyFinding & { file: string; line: number; column: number },
): string {
  const { file, line, column } = finding
  return say(language, 'finding.at', {
    file,
    line: String(line),
    column: String(column),
    sentence: sayFinding(language, finding),
  })
}
