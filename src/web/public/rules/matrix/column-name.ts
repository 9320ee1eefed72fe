import type { MatrixCell, MatrixColumn } from '#core/rules/overview/matrix.ts'
import type { RuleSet } from '#core/rules/rule-set.ts'
import type { Language } from '#core/values/language.ts'
import { outcomeWord } from '#words/say-verdict.ts'
import { say } from '#words/say.ts'

/** What tells a column of a rule set from its others: the reading, the test; null when it is the only one. */
export function detailOf(language: Language, ruleSet: RuleSet, { reading, test }: MatrixColumn): string | null {
  const read = ruleSet.readings.find(({ id }) => id === reading)?.name[language]
  const tested = ruleSet.tests.length > 1 ? ruleSet.tests.find(({ id }) => id === test)?.name[language] : undefined
  const names = [
    ...(read === undefined ? [] : [say(language, 'matrix.reading', { reading: read })]),
    ...(tested === undefined ? [] : [tested]),
  ]
  return names.length === 0 ? null : names.join(', ')
}

/** The whole name of a column: the rule set, and what tells the column apart. */
export function columnTitle(language: Language, ruleSet: RuleSet, column: MatrixColumn): string {
  const detail = detailOf(language, ruleSet, column)
  return detail === null ? ruleSet.name[language] : `${ruleSet.name[language]} (${detail})`
}

/** What a cell says: the outcome in a word; of levels the highest one surely met and the highest possible. */
export function cellWords(language: Language, ruleSet: RuleSet, { outcome, levels }: MatrixCell): string {
  if (levels === null) return outcomeWord(language, outcome, 'test')
  const nameOf = (level: string | null) => ruleSet.tests.find(({ id }) => id === level)?.name[language] ?? ''
  const [level, possible] = [nameOf(levels.sure), nameOf(levels.possible)]
  if (levels.possible === null) return say(language, 'matrix.level.none')
  if (levels.sure === null) return say(language, 'matrix.level.perhaps', { possible })
  return levels.sure === levels.possible ? level : say(language, 'matrix.level.sure-perhaps', { level, possible })
}
