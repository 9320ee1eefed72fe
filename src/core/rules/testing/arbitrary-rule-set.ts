import fc from 'fast-check'
import type { RuleSet } from '#core/rules/rule-set.ts'
import { ofOrganisations, requirement } from './arbitrary-requirement.ts'
import { conditionOf, listOf, readingOf, ruleSetOf } from './build-rule-set.ts'

const lists = { apv: listOf('2', ['26', '30'], ['30.1']), nearly: listOf('2', ['26.5', '47']) }

/** A small rule set on a cluster in two readings, with those that it may refer to. */
export const randomRuleSets: fc.Arbitrary<{ readonly asked: RuleSet; readonly others: readonly RuleSet[] }> = fc
  .tuple(
    fc.array(fc.tuple(requirement('cluster', 2), fc.constantFrom(null, null, 'a', 'b')), { minLength: 1, maxLength: 3 }),
    ofOrganisations,
  )
  .map(([requires, ofOrganisation]) => {
    const conditions = requires.map(([each, reading], index) => conditionOf(`condition-${index}`, each, reading))
    const asked = ruleSetOf('asked', conditions, { lists, readings: [readingOf('a'), readingOf('b')] })
    const other = ruleSetOf('of-organisations', [conditionOf('only', ofOrganisation)], { of: 'organisation' })
    const toText = () => JSON.stringify({ requires, ofOrganisation })
    return { asked, others: [asked, other], [fc.toStringMethod]: toText }
  })
