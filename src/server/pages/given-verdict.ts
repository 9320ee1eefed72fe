import { reproduceVerdict } from '#actions/reproduce-verdict.ts'
import type { PageDefinition } from '#server/page-definition.ts'
import { presentGiven } from '#server/present-given.ts'
import { presentRuleSet, presentVerdict } from '#server/present-verdicts.ts'
import { readTelling } from '#server/tell-verdicts.ts'
import { historyOfRuleSet } from '#store/rule-sets.ts'
import type { RuleSetRecord } from '#store/rule-sets.ts'
import type { RuleSetEdition } from '#core/rules/rule-set.ts'
import type { GivenVerdictData } from '#web/public/rules/verdict-changes/verdict-changes-data.ts'

/** A verdict that was once given, and the same computed again from its edition, day, knowledge and facts. */
export const givenVerdictPage: PageDefinition<GivenVerdictData> = {
  page: 'given-verdict',
  async load(reader) {
    const { db, slug } = reader
    if (!/^[1-9]\d{0,14}$/.test(slug ?? '')) return null
    const reproduced = await reproduceVerdict(db, Number(slug))
    if (reproduced === undefined) return null
    const { given, again, isSame } = reproduced
    if (reader.knownAt !== null && given.recordedAt > reader.knownAt) return null
    const edition = editionOf(await historyOfRuleSet(db, given.ruleSet), given.edition)
    const book = await reader.rules.book()
    // What was known then is told as it was known then.
    const then = { ...reader, knownAt: given.knownAt }
    const telling = await readTelling(then, {
      verdicts: again === null ? [] : [again],
      judged: edition === null ? [] : [edition],
      book,
      about: given.subject,
      besides: given.evidence,
    })
    return { given: presentGiven(given), edition, again, isSame, telling }
  },
  json: ({ given, edition, again, isSame }) => ({
    given,
    ruleSet: edition === null ? null : presentRuleSet(edition),
    again: again === null ? null : presentVerdict(again),
    isSame,
  }),
}

function editionOf(history: readonly RuleSetRecord[], number: number): RuleSetEdition | null {
  const found = history.find(({ edition }) => edition === number)
  if (found === undefined || found.ruleSet === null) return null
  const { ruleSet, edition, contentHash, recordedAt, change } = found
  return { ruleSet, edition, contentHash, recordedAt, change }
}
