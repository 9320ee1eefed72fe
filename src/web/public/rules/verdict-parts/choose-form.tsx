import type { PageContext } from '#web/page-context.ts'
import { nameOf, slugOf } from '#web/parts/subject-link.tsx'
import { addressOf } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import type { Choice } from './choice.ts'

type ChooseProps = {
  page: PageContext
  choice: Choice
  /** The word for the rule set: a call, rules. */
  ruleSetLabel: string
  submit: string
  /** What the address says besides and shall go on saying. */
  carried?: readonly (readonly [name: string, value: string])[]
}

/** Which cluster and which rules: a plain form. What was asked for and is not there is told at its field. */
export function ChooseForm({ page, choice, ruleSetLabel, submit, carried = [] }: ChooseProps) {
  const { language } = page
  const { noCluster, noRuleSet } = choice
  return (
    <form className="choose" action={addressOf(page.route, language)}>
      {page.asOf === null ? null : <input type="hidden" name="asOf" value={page.asOf} />}
      {page.knownAt === null ? null : <input type="hidden" name="knownAt" value={page.knownAt} />}
      {carried.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <label className="choose-field">
        <span>{say(language, 'verdict-parts.choose.cluster')}</span>
        <select
          name="cluster"
          defaultValue={choice.cluster === null ? '' : slugOf(choice.cluster)}
          aria-invalid={noCluster === null ? undefined : true}
          aria-describedby={noCluster === null ? undefined : 'no-cluster'}
        >
          <option value="">{say(language, 'compare.choose')}</option>
          {choice.clusters.map((subject) => (
            <option key={subject} value={slugOf(subject)}>
              {nameOf(page, subject)}
            </option>
          ))}
        </select>
        {noCluster === null ? null : (
          <span className="field-trouble" id="no-cluster">
            {noCluster.nearest === null
              ? say(language, 'verdict-parts.choose.no-cluster', { given: noCluster.given })
              : say(language, 'verdict-parts.choose.no-cluster.nearest', {
                  given: noCluster.given,
                  nearest: nameOf(page, noCluster.nearest),
                })}
          </span>
        )}
      </label>
      <label className="choose-field">
        <span>{ruleSetLabel}</span>
        <select
          name="rules"
          defaultValue={choice.ruleSet ?? ''}
          aria-invalid={noRuleSet === null ? undefined : true}
          aria-describedby={noRuleSet === null ? undefined : 'no-rules'}
        >
          <option value="">{say(language, 'compare.choose')}</option>
          {choice.ruleSets.map(({ id, name }) => (
            <option key={id} value={id}>
              {name[language]}
            </option>
          ))}
        </select>
        {noRuleSet === null ? null : (
          <span className="field-trouble" id="no-rules">
            {noRuleSet.nearest === null
              ? say(language, 'verdict-parts.choose.no-rules', { given: noRuleSet.given })
              : say(language, 'verdict-parts.choose.no-rules.nearest', {
                  given: noRuleSet.given,
                  nearest: choice.ruleSets.find(({ id }) => id === noRuleSet.nearest)?.name[language] ?? noRuleSet.nearest,
                })}
          </span>
        )}
      </label>
      <button type="submit">{submit}</button>
    </form>
  )
}
