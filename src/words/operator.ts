import type { Language } from '#core/values/language.ts'
import { operatorEn, type OperatorWords } from '#words/en/operator.ts'
import { operatorLt } from '#words/lt/operator.ts'

/** The sentences for the operator, in the operator's language. */
export function operatorWords(language: Language): OperatorWords {
  return language === 'lt' ? operatorLt : operatorEn
}

type FactsOf<Sentences> = { [Key in keyof Sentences]: Sentences[Key] extends (facts: infer Facts) => string ? Facts : never }
type TroubleFacts = FactsOf<OperatorWords['trouble']>
type ProgressFacts = FactsOf<OperatorWords['progress']>

/** One trouble with what its sentence needs; a trouble without a sentence does not compile at the door. */
type SayableTrouble<Code extends keyof TroubleFacts = keyof TroubleFacts> = {
  [Key in Code]: { code: Key } & TroubleFacts[Key]
}[Code]
type SayableProgress<Step extends keyof ProgressFacts = keyof ProgressFacts> = {
  [Key in Step]: { step: Key } & ProgressFacts[Key]
}[Step]

export function sayTrouble<Code extends keyof TroubleFacts>(words: OperatorWords, trouble: SayableTrouble<Code>): string {
  const sentences: { [Key in keyof TroubleFacts]: (facts: TroubleFacts[Key]) => string } = words.trouble
  return sentences[trouble.code](trouble)
}

export function sayProgress<Step extends keyof ProgressFacts>(words: OperatorWords, progress: SayableProgress<Step>): string {
  const sentences: { [Key in keyof ProgressFacts]: (facts: ProgressFacts[Key]) => string } = words.progress
  return sentences[progress.step](progress)
}

type SayableProblem =
  | { code: 'setting-wrong'; name: string; value: string; expects: keyof OperatorWords['expects'] }
  | { code: 'setting-unknown'; name: string; nearest: string | null }
  | { code: 'country-missing'; value: string; countries: string[] }

/** What is wrong with one setting. */
export function sayProblem(words: OperatorWords, problem: SayableProblem): string {
  switch (problem.code) {
    case 'setting-wrong':
      return words.problem['setting-wrong']({ ...problem, expected: words.expects[problem.expects] })
    case 'setting-unknown':
      return words.problem['setting-unknown'](problem)
    case 'country-missing':
      return words.problem['country-missing'](problem)
  }
}
