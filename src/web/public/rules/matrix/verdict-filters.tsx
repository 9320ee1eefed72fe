import { linkToThis, queryParts } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { columnsOf } from '#core/rules/overview/matrix.ts'
import { outcomes } from '#core/rules/overview/tally.ts'
import { addressOf } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import { columnTitle, detailOf } from './column-name.ts'
import type { MatrixData } from './matrix-data.ts'

type Props = { page: PageContext; data: MatrixData }

/** One purpose of rule sets at a time, or all. */
export function PurposeTabs({ page, data }: Props) {
  const { language } = page
  const all = data.purposes.reduce((sum, { count }) => sum + count, 0)
  const away = { rules: null, outcome: null, page: null }
  return (
    <nav className="filters" aria-label={say(language, 'matrix.purposes')}>
      <ul className="tabs">
        <li>
          <a href={linkToThis(page, { ...away, purpose: null })} aria-current={data.purpose === null ? 'true' : undefined}>
            {say(language, 'rules.all')} <span>{all}</span>
          </a>
        </li>
        {data.purposes.map(({ purpose, count }) => (
          <li key={purpose}>
            <a href={linkToThis(page, { ...away, purpose })} aria-current={data.purpose === purpose ? 'true' : undefined}>
              {say(language, `rules.purpose.${purpose}`)} <span>{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Only the clusters that have a certain verdict by a certain rule set. */
export function OutcomeFilter({ page, data }: Props) {
  const { language } = page
  const chosen = data.asked?.rules ?? ''
  return (
    <form className="outcome-filter" action={addressOf('verdicts', language)} data-submit-on-change>
      {queryParts(page, ['rules', 'outcome', 'page']).map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <fieldset>
        <legend>{say(language, 'matrix.filter.title')}</legend>
        <label>
          <span>{say(language, 'matrix.filter.rules')}</span>
          <select name="rules" defaultValue={chosen}>
            <option value="">{say(language, 'matrix.filter.rules.any')}</option>
            {data.editions.map(({ ruleSet }) => {
              const columns = columnsOf(ruleSet)
              if (columns.length === 1)
                return (
                  <option key={ruleSet.id} value={ruleSet.id}>
                    {ruleSet.name[language]}
                  </option>
                )
              return (
                <optgroup key={ruleSet.id} label={ruleSet.name[language]}>
                  {columns.map((column) => (
                    <option key={column.id} value={column.id}>
                      {detailOf(language, ruleSet, column) ?? ruleSet.name[language]}
                    </option>
                  ))}
                </optgroup>
              )
            })}
          </select>
        </label>
        <label>
          <span>{say(language, 'matrix.filter.outcome')}</span>
          <select name="outcome" defaultValue={data.asked?.outcome ?? ''}>
            <option value="">{say(language, 'matrix.filter.outcome.any')}</option>
            {outcomes.map((outcome) => (
              <option key={outcome} value={outcome}>
                {say(language, `matrix.filter.outcome.${outcome}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button-quiet">
          {say(language, 'matrix.filter.apply')}
        </button>
      </fieldset>
    </form>
  )
}

/** The verdict that is asked for, as a link to the view without it. */
export function OutcomeChip({ page, data }: Props) {
  const { language } = page
  const { asked } = data
  if (asked === null) return null
  const name = say(language, 'matrix.filter.chip', {
    rules: asked.rules === null ? say(language, 'matrix.filter.chip.any') : nameOfAsked(page, data, asked.rules),
    outcome: say(language, `matrix.filter.outcome.${asked.outcome}`),
  })
  return (
    <ul className="chips" aria-label={say(language, 'clusters.filters.active')}>
      <li>
        <a
          className="chip"
          href={linkToThis(page, { rules: null, outcome: null, page: null })}
          aria-label={say(language, 'matrix.filter.remove', { name })}
        >
          {name}
          <span className="chip-off" aria-hidden="true">
            ×
          </span>
        </a>
      </li>
    </ul>
  )
}

function nameOfAsked({ language }: PageContext, { editions, columns }: MatrixData, asked: string): string {
  const column = columns.find(({ id }) => id === asked)
  const ruleSet = editions.find((each) => each.ruleSet.id === (column?.ruleSet ?? asked))?.ruleSet
  if (ruleSet === undefined) return asked
  return column === undefined ? ruleSet.name[language] : columnTitle(language, ruleSet, column)
}
