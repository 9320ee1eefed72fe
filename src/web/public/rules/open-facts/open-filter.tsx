import { openKinds } from '#core/rules/overview/open-book.ts'
import { nameOf } from '#web/parts/subject-link.tsx'
import { sayAsked } from '#words/say-open-fact.ts'
import { linkToThis, queryParts } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { addressOf } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import type { OpenFactsData } from './open-facts-data.ts'

/** Only what one rule set is missing, or what is open for one reason. */
export function OpenFilter({ page, data }: { page: PageContext; data: OpenFactsData }) {
  const { language } = page
  return (
    <form className="outcome-filter" action={addressOf('open-facts', language)} data-submit-on-change>
      {queryParts(page, ['rules', 'open', 'page']).map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <fieldset>
        <legend>{say(language, 'open-facts.filter.title')}</legend>
        <label>
          <span>{say(language, 'open-facts.filter.rules')}</span>
          <select name="rules" defaultValue={data.rules ?? ''}>
            <option value="">{say(language, 'open-facts.filter.rules.any')}</option>
            {data.editions.map(({ ruleSet }) => (
              <option key={ruleSet.id} value={ruleSet.id}>
                {ruleSet.name[language]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{say(language, 'open-facts.filter.kind')}</span>
          <select name="open" defaultValue={data.kind ?? ''}>
            <option value="">{say(language, 'open-facts.filter.kind.any')}</option>
            {openKinds.map((kind) => (
              <option key={kind} value={kind}>
                {say(language, `open-facts.kind.${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button-quiet">
          {say(language, 'open-facts.filter.apply')}
        </button>
      </fieldset>
    </form>
  )
}

/** What alone is shown, each a link to the view without it: one thing that is asked, one whom it is asked of. */
export function OpenChips({ page, data }: { page: PageContext; data: OpenFactsData }) {
  const { language } = page
  const { what, of, editions } = data
  const owner = editions.find(({ ruleSet }) => ruleSet.id === of)?.ruleSet.name[language]
  const chips = [
    ...(what === null ? [] : [{ id: 'what', name: sayAsked(language, what) }]),
    ...(of === null ? [] : [{ id: 'of', name: owner ?? nameOf(page, of) }]),
  ]
  if (chips.length === 0) return null
  return (
    <ul className="chips" aria-label={say(language, 'clusters.filters.active')}>
      {chips.map(({ id, name }) => (
        <li key={id}>
          <a
            className="chip"
            href={linkToThis(page, { [id]: null, page: null })}
            aria-label={say(language, 'matrix.filter.remove', { name })}
          >
            {name}
            <span className="chip-off" aria-hidden="true">
              ×
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
