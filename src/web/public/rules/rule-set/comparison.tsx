import type { EditionDifference } from '#core/rules/editions/compare-editions.ts'
import { linkTo, linkToThis, queryParts } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { NotKnown } from '#web/parts/cell.tsx'
import { addressOf } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import { differenceTexts, differenceTitle } from './difference-text.ts'
import { policyOf } from './policy-line.tsx'
import { tellingOf } from './rule-text.tsx'
import type { Compared, RuleSetComparison, RuleSetData } from './rule-set-data.ts'
import { wordDifference } from './word-difference.ts'

type Props = { page: PageContext; data: RuleSetData }

/** How two texts differ, one difference under the other; and a choice of what to compare with. */
export function Comparison({ page, data }: Props) {
  return (
    <>
      <Chooser page={page} data={data} />
      {data.comparison === null ? null : <Differences page={page} data={data} comparison={data.comparison} />}
    </>
  )
}

function Chooser({ page, data }: Props) {
  const { language } = page
  const own = data.edition.ruleSet.id
  const policy = policyOf(data).filter(({ ruleSet }) => ruleSet.id !== own)
  const recorded = data.history.filter(({ edition, isWithdrawn }) => edition !== data.edition.edition && !isWithdrawn)
  const others = data.book.filter(({ ruleSet }) => ruleSet.id !== own && ruleSet.policy !== data.edition.ruleSet.policy)
  const chosen = new URLSearchParams(page.query).get('compare') ?? ''
  const groups = [
    { id: 'policy', options: policy.map(({ ruleSet }) => ({ value: ruleSet.id, name: ruleSet.name[language] })) },
    {
      id: 'recorded',
      options: recorded.map(({ edition }) => ({
        value: String(edition),
        name: say(language, 'rules.edition', { number: edition }),
      })),
    },
    { id: 'others', options: others.map(({ ruleSet }) => ({ value: ruleSet.id, name: ruleSet.name[language] })) },
  ] as const
  return (
    <form className="compare-with" action={`${addressOf('rule-sets', language, own)}#difference`}>
      {queryParts(page, ['compare', 'page']).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor="compare">{say(language, 'rules.compare.with')}</label>
      <select id="compare" name="compare" defaultValue={chosen}>
        <option value="">{say(language, 'rules.compare.choose')}</option>
        {groups.map(({ id, options }) =>
          options.length === 0 ? null : (
            <optgroup key={id} label={say(language, `rules.compare.group.${id}`)}>
              {options.map(({ value, name }) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </optgroup>
          ),
        )}
      </select>
      <button type="submit">{say(language, 'rules.compare.show')}</button>
      {chosen === '' ? null : (
        <a href={`${linkToThis(page, { compare: null })}#difference`}>{say(language, 'rules.compare.end')}</a>
      )}
    </form>
  )
}

function Differences({ page, data, comparison }: Props & { comparison: RuleSetComparison }) {
  const { language } = page
  const { before, after, differences } = comparison
  return (
    <>
      <p className="compare-between">
        {say(language, 'rules.compare.between', { before: titleOf(page, before, after), after: titleOf(page, after, before) })}:{' '}
        {differences.length === 0
          ? say(language, 'rules.compare.same')
          : say(language, 'rules.compare.count', { count: differences.length })}
        {before.ruleSet.id === after.ruleSet.id ? null : (
          <>
            {' '}
            (<a href={linkTo(page, 'rule-sets', otherOf(data, comparison).id)}>{otherOf(data, comparison).name[language]}</a>)
          </>
        )}
      </p>
      {differences.length === 0 ? null : <DifferenceTable page={page} data={data} comparison={comparison} />}
    </>
  )
}

function otherOf({ edition }: RuleSetData, { before, after }: RuleSetComparison) {
  return before.ruleSet.id === edition.ruleSet.id ? after.ruleSet : before.ruleSet
}

/** Two editions of one rule set are told apart by their numbers, two rule sets by their names. */
function titleOf({ language }: PageContext, one: Compared, other: Compared): string {
  if (one.ruleSet.id === other.ruleSet.id) return say(language, 'rules.edition', { number: one.edition })
  return one.ruleSet.name[language]
}

function DifferenceTable({ page, data, comparison }: Props & { comparison: RuleSetComparison }) {
  const { language } = page
  const { before, after, differences } = comparison
  const telling = tellingOf(data)
  const rows = differences.map((difference) => ({
    difference,
    texts: differenceTexts(difference, { page, telling, ruleSet: before.ruleSet }, { page, telling, ruleSet: after.ruleSet }),
  }))
  return (
    <DataTable
      caption={say(language, 'rules.part.difference')}
      captionUnseen
      cards
      rows={rows}
      rowKey={({ difference: { what, path } }) => `${what} ${path.join('/')}`}
      columns={[
        {
          id: 'where',
          title: say(language, 'rules.compare.where'),
          head: true,
          cell: ({ difference }) => placeName(page, comparison, difference),
        },
        {
          id: 'what',
          title: say(language, 'rules.compare.what'),
          cell: ({ difference }) => differenceTitle(page, difference),
        },
        {
          id: 'before',
          title: say(language, 'rules.compare.before'),
          cell: ({ texts }) => <SideText page={page} texts={texts} side="before" />,
        },
        {
          id: 'after',
          title: say(language, 'rules.compare.after'),
          cell: ({ texts }) => <SideText page={page} texts={texts} side="after" />,
        },
      ]}
    />
  )
}

/** Long texts show which words are gone and which are new; what has little in common stands whole. */
function SideText({
  page,
  texts,
  side,
}: {
  page: PageContext
  texts: { readonly before: string | null; readonly after: string | null }
  side: 'before' | 'after'
}) {
  const own = texts[side]
  if (own === null) return <NotKnown page={page} />
  const pieces = texts.before === null || texts.after === null ? null : wordDifference(texts.before, texts.after)
  if (pieces === null) return <span className="side-text">{own}</span>
  const hidden = side === 'before' ? 'new' : 'gone'
  return (
    <span className="side-text">
      {pieces.map(({ kind, text }, index) => {
        // The same words may stand twice in a text.
        const key = `${index} ${text}`
        if (kind === hidden) return null
        if (kind === 'gone') return <del key={key}>{text}</del>
        return kind === 'new' ? <ins key={key}>{text}</ins> : text
      })}
    </span>
  )
}

/** The test and the condition in which a difference lies, by their names in the later text. */
function placeName(
  { language }: PageContext,
  { before, after }: RuleSetComparison,
  { test, condition }: EditionDifference,
): string {
  if (test === null) return say(language, 'rules.compare.whole')
  const tests = [after, before].flatMap(({ ruleSet }) => ruleSet.tests.filter(({ id }) => id === test))
  const testName = after.ruleSet.tests.length > 1 || before.ruleSet.tests.length > 1 ? tests[0]?.name[language] : undefined
  const conditionName = tests.flatMap(({ conditions }) => conditions).find(({ id }) => id === condition)?.name[language]
  return [testName, conditionName].filter((each) => each !== undefined).join(' · ') || say(language, 'rules.compare.whole')
}
