import { evidenceIn } from '#core/rules/finding-of.ts'
import { ruleSetsReferredTo } from '#core/rules/properties-asked.ts'
import type { RuleSet, RuleSetEdition } from '#core/rules/rule-set.ts'
import type { Verdict } from '#core/rules/verdict.ts'
import type { SubjectId } from '#core/statements/statement.ts'
import { readStatements } from '#store/read-statements.ts'
import type { Telling } from '#web/public/rules/verdict-parts/telling.ts'
import type { RuleBook } from './open-rules.ts'
import type { PageReader } from './page-definition.ts'
import { readSourceNotes, voiceOf } from './pages/dossier.ts'

type ToTell = {
  readonly verdicts: readonly Verdict[]
  readonly judged: readonly RuleSetEdition[]
  readonly book: RuleBook
  readonly about: SubjectId | null
  /** Statements that are told besides those of the verdicts. */
  readonly besides?: readonly number[]
}

/** What pages tell verdicts with: the rule sets spoken of, the statements they rest on, the sources of both. */
export async function readTelling(reader: PageReader, { verdicts, judged, book, about, besides = [] }: ToTell): Promise<Telling> {
  const editions = withReferred(judged, book)
  const numbers = new Set([...verdicts.flatMap(evidenceOfVerdict), ...besides])
  const statements = (await readStatements(reader.db, [...numbers], reader.knownAt)).map((each) => voiceOf(each, each.rank))
  const cited = editions.flatMap(({ ruleSet }) => sourcesOf(ruleSet)).map((source) => ({ source }))
  return { about, editions, statements, sources: await readSourceNotes(reader, [...cited, ...statements]) }
}

export function evidenceOfVerdict({ tests }: Verdict): number[] {
  return tests.flatMap(({ conditions }) => conditions.flatMap(({ finding }) => evidenceIn(finding)))
}

/** Every source that a rule set names: its own, those of its readings, lists and conditions. */
export function sourcesOf({ authority, readings, lists, tests }: RuleSet): string[] {
  const all = [
    authority.source,
    ...readings.map(({ source }) => source),
    ...Object.values(lists).map((list) => list.authority.source),
    ...tests.flatMap(({ conditions }) => conditions.map((condition) => condition.authority.source)),
  ]
  return [...new Set(all)]
}

function withReferred(judged: readonly RuleSetEdition[], { editions, ruleSets }: RuleBook): RuleSetEdition[] {
  const referred = new Set(judged.flatMap(({ ruleSet }) => [...ruleSetsReferredTo(ruleSet, ruleSets)]))
  for (const { ruleSet } of judged) referred.delete(ruleSet.id)
  return [...judged, ...[...referred].flatMap((id) => editions.get(id) ?? [])]
}
