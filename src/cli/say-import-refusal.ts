import { Refusal } from '#actions/refusal.ts'
import type { Language } from '#core/values/language.ts'
import { isFindingCode } from '#core/registry/import/finding.ts'
import type { ImportFinding } from '#core/registry/import/finding.ts'
import { LakeRefusal } from '#lake/trouble.ts'
import { FileRefusal } from '#sources/files/trouble.ts'
import { sayFileTrouble } from '#words/file-trouble.ts'
import { sayLakeTrouble } from '#words/lake-trouble.ts'
import { sayFinding } from '#words/import-findings.ts'
import { isMessageKey, say } from '#words/say.ts'

/** Why something was not brought in, in sentences; null when the trouble is of another kind. */
export function sayImportRefusal(error: unknown, language: Language): string[] | null {
  if (error instanceof FileRefusal) return [sayFileTrouble(language, error.trouble)]
  if (error instanceof LakeRefusal) return sayLakeTrouble(language, error.trouble)
  if (!(error instanceof Refusal)) return null
  const findings = error.findings.filter(isImportFinding).map((finding) => sayFinding(language, finding))
  const key = `imports.refused.${error.code}`
  return [
    ...findings,
    isMessageKey(key)
      ? say(language, key, { imports: importsIn(error.findings) })
      : say(language, 'imports.refused.other', { code: error.code }),
  ]
}

function isImportFinding(finding: unknown): finding is ImportFinding {
  return (
    typeof finding === 'object' &&
    finding !== null &&
    'at' in finding &&
    'code' in finding &&
    typeof finding.code === 'string' &&
    isFindingCode(finding.code)
  )
}

/** The imports that build upon the one that is to be undone. */
function importsIn(findings: readonly unknown[]): string {
  const numbers = findings.flatMap((each) =>
    typeof each === 'object' && each !== null && 'importId' in each && typeof each.importId === 'number' ? [each.importId] : [],
  )
  return numbers.length === 0 ? 'none' : [...new Set(numbers)].join(', ')
}
