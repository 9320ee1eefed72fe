import type { ActivityList } from '#core/rules/rule-set.ts'
import type { PlacedInRules, RulePath } from './rule-set-finding.ts'

/** The codes of one version of EVRK, as deep as we have them: divisions `26`, groups `26.7`, classes `26.70`. */
export type ActivityVersion = { readonly codes: ReadonlySet<string>; readonly deepest: 'group' | 'class' }
export type ActivityVersions = ReadonlyMap<string, ActivityVersion>

const lengthOf = { group: 4, class: 5 } as const

/** Whether the codes of a list are codes of the version that it names; the same code means other things in another one. */
export function checkActivityList(list: ActivityList, at: RulePath, versions: ActivityVersions): PlacedInRules[] {
  const version = versions.get(list.version)
  if (!version) {
    const choices = [...versions.keys()].join(', ')
    return [{ code: 'activity-version-unknown', given: list.version, choices, at: [...at, 'version'] }]
  }
  const checkCodes = (codes: readonly string[], name: 'startsWith' | 'except') =>
    codes.flatMap((given, index): PlacedInRules[] => {
      const place = [...at, name, index]
      if (!/^\d{2}(\.\d{1,2}(\.\d{2})?)?$/.test(given)) return [{ code: 'activity-code-malformed', given, at: place }]
      if (isIn(given, version)) return []
      const elsewhere = [...versions].find(([, other]) => isIn(given, other))?.[0] ?? null
      return [{ code: 'activity-code-unknown', given, version: list.version, elsewhere, at: place }]
    })
  const beside = list.except.flatMap((given, index): PlacedInRules[] =>
    list.startsWith.some((beginning) => digitsOf(given).startsWith(digitsOf(beginning)))
      ? []
      : [{ code: 'exception-of-nothing', given, at: [...at, 'except', index] }],
  )
  return [...checkCodes(list.startsWith, 'startsWith'), ...checkCodes(list.except, 'except'), ...beside]
}

function isIn(code: string, { codes, deepest }: ActivityVersion): boolean {
  return codes.has(code.slice(0, lengthOf[deepest]))
}

function digitsOf(code: string): string {
  return code.replaceAll('.', '')
}
