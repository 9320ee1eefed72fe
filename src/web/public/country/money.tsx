import { sumOf, likeliest } from '#core/figures/sum-budgets.ts'
import type { Quantity } from '#core/statements/statement.ts'
import type { PageContext } from '#web/page-context.ts'
import { Cell } from '#web/parts/cell.tsx'
import { codeName } from '#web/parts/code-name.tsx'
import { DataTable } from '#web/parts/data-table.tsx'
import { isQuantity } from '#web/parts/format-part.tsx'
import { nameOf, SubjectLink } from '#web/parts/subject-link.tsx'
import { drawBars } from '#web/figures/draw-chart.ts'
import { Figure } from '#web/figures/figure.tsx'
import { SeriesKey } from '#web/figures/series-key.tsx'
import { Said, SaidBy } from '#web/public/records/said.tsx'
import type { SubjectShown } from '#web/public/dossier.ts'
import { formatEur, formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import type { CountryData } from './country-data.ts'

const MILLION = 1_000_000
const GREY = 7

/** The period whose measures have a published total; null when no source gives one. */
export function moneyPeriod(data: CountryData): string | null {
  const total = data.voices.find(
    ({ property, validFrom, validTo }) => property === 'measures-total-eur' && validFrom !== null && validTo !== null,
  )
  return total === undefined ? null : `${total.validFrom?.slice(0, 4)}–${total.validTo?.slice(0, 4)}`
}

/** Measures of the period: budgets, their sum, the published total and the difference; the share by each formula. */
export function Money({ page, data, period }: { page: PageContext; data: CountryData; period: string }) {
  const { language } = page
  const measures = data.measures
    .filter((measure) => textOf(measure, 'period') === period)
    .toSorted((one, other) => likeliest(budgetOf(other) ?? 0) - likeliest(budgetOf(one) ?? 0))
  const others = data.measures.filter((measure) => textOf(measure, 'period') !== period)
  const totals = data.voices.filter(({ property }) => property === 'measures-total-eur')
  const shares = data.voices.filter(({ property }) => property === 'clusters-only-share')
  const { sum } = sumOf(measures.flatMap((measure) => budgetOf(measure) ?? []))
  const published = totals.find(({ ours }) => !ours)?.value
  return (
    <>
      <BudgetFigure page={page} measures={measures} period={period} />
      <MeasuresTable page={page} measures={measures} sum={sum} />
      <h3>{say(language, 'country.money.stated')}</h3>
      <ul className="voices">
        {totals.map((voice) => (
          <li key={voice.statement}>
            <strong>
              <Said page={page} voice={voice} />
            </strong>{' '}
            <SaidBy page={page} voice={voice} sources={data.sources} />
          </li>
        ))}
        {typeof published === 'number' ? (
          <li>
            {say(language, 'country.money.difference')}:{' '}
            <strong className="number">{formatEur(language, Math.round((published - sum) * 100) / 100)}</strong>
          </li>
        ) : null}
      </ul>
      {shares.length === 0 ? null : (
        <>
          <h3>{say(language, 'country.money.share')}</h3>
          <p>{say(language, 'country.money.share.lead')}</p>
          <ul className="voices">
            {shares.map((voice) => (
              <li key={voice.statement}>
                <Said page={page} voice={voice} parts={['share', 'formula']} />{' '}
                <SaidBy page={page} voice={voice} sources={data.sources} />
              </li>
            ))}
          </ul>
        </>
      )}
      {others.length === 0 ? null : (
        <>
          <h3>{say(language, 'country.money.other')}</h3>
          <ul className="columns">
            {others.map((measure) => (
              <li key={measure.subject}>
                <SubjectLink page={page} subject={measure.subject} /> <Cell page={page} shown={measure.shown} property="period" />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function BudgetFigure({ page, measures, period }: { page: PageContext; measures: readonly SubjectShown[]; period: string }) {
  const { language } = page
  const targets = [...new Set(measures.map((measure) => textOf(measure, 'target') ?? ''))].toSorted().toReversed()
  const rows = measures.flatMap((measure) => {
    const budget = budgetOf(measure)
    if (budget === null) return []
    const value = likeliest(budget) / MILLION
    return [
      {
        name: nameOf(page, measure.subject),
        value,
        label: formatNumber(language, value),
        group: groupOf(targets, textOf(measure, 'target') ?? ''),
      },
    ]
  })
  if (rows.length === 0) return null
  const title = say(language, 'country.money.figure', { period })
  const words = (id: string) => ({
    id,
    title,
    description: say(language, 'country.money.description', {
      rows: rows.map(({ name, label }) => `${name} ${label}`).join('; '),
    }),
  })
  return (
    <Figure
      page={page}
      title={title}
      wide={drawBars(rows, words('budgets'), 860)}
      narrow={drawBars(rows, words('budgets-narrow'), 350)}
      legend={
        <SeriesKey
          entries={targets.map((target) => ({
            id: target,
            colour: groupOf(targets, target),
            name: target === '' ? say(language, 'common.unknown') : codeName(page, 'measure-target', target),
            values: [],
          }))}
          squares
        />
      }
      source={say(language, 'country.money.source')}
    />
  )
}

/** What nobody says for whom it is, is grey. */
function groupOf(targets: readonly string[], target: string): number {
  return target === '' ? GREY : targets.indexOf(target)
}

function MeasuresTable({ page, measures, sum }: { page: PageContext; measures: readonly SubjectShown[]; sum: number }) {
  const { language } = page
  return (
    <DataTable
      caption={say(language, 'country.money')}
      captionUnseen
      cards
      rows={measures}
      rowKey={(measure) => measure.subject}
      columns={[
        {
          id: 'measure',
          title: say(language, 'country.money.measure'),
          head: true,
          cell: (measure) => <SubjectLink page={page} subject={measure.subject} />,
        },
        {
          id: 'target',
          title: say(language, 'country.money.target'),
          cell: ({ shown }) => <Cell page={page} shown={shown} property="target" />,
        },
        {
          id: 'administrator',
          title: say(language, 'country.money.administrator'),
          cell: ({ shown }) => <Cell page={page} shown={shown} property="administrator" />,
        },
        {
          id: 'budget',
          title: say(language, 'country.money.budget'),
          numeric: true,
          cell: ({ shown }) => <Cell page={page} shown={shown} property="budget-eur" />,
        },
      ]}
      foot={
        <tr>
          <th scope="row" colSpan={3}>
            {say(language, 'country.money.sum')}
          </th>
          <td className="numeric">{formatEur(language, sum)}</td>
        </tr>
      }
    />
  )
}

function budgetOf({ shown }: SubjectShown): Quantity | null {
  const value = shown.find(({ property }) => property === 'budget-eur')?.value
  return value !== undefined && isQuantity(value) ? value : null
}

function textOf({ shown }: SubjectShown, property: string): string | null {
  const value = shown.find((segment) => segment.property === property)?.value
  return typeof value === 'string' ? value : null
}
