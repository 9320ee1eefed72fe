import { TOTAL } from '#core/disclosure/table-asked.ts'
import { indicatorOf } from '#core/indicators/indicators.ts'
import { forms } from '#core/monitoring/form.ts'
import type { MeasurePlan } from '#core/studies/build/plan.ts'
import type { NumberedTable } from '#core/studies/build/build-tables.ts'
import type { Both, Coverage, Dimension, Measure, SeriesBreak, StudyTable } from '#core/studies/edition.ts'
import { ratio } from '#core/values/measured.ts'
import type { Language } from '#core/values/language.ts'
import { isMessageKey, say } from '#words/say.ts'
import { sayBoth } from './in-both.ts'
import { nameCode } from './name-codes.ts'
import type { StudyNaming } from './name-codes.ts'

/** A table with its words: title, edges, columns, whom it speaks about, and where series break. */
export function writeTable(table: NumberedTable, number: number, naming: StudyNaming): StudyTable {
  const { plan, cells, years } = table
  const measures = plan.measures.map(writeMeasure)
  return {
    id: plan.id,
    number,
    title: titleOf(table),
    note: joined(noteOf(table), ratiosNote(table)),
    dimensions: dimensionsOf(table, naming),
    measures,
    cells,
    coverage: coverageOf(table),
    sources: plan.basis === 'register' ? ['register'] : ['returns', 'register'],
    method: methodOf(plan.measures),
    breaks: plan.years === 'all' ? plan.measures.flatMap((measure) => breaksOf(measure, years)) : [],
  }
}

function titleOf({ plan, years }: NumberedTable): Both {
  const key = `study.table.${plan.id}`
  const title = isMessageKey(key) ? sayBoth(key) : { lt: plan.id, en: plan.id }
  const [year] = years
  if (plan.years === 'all' || year === undefined) return title
  const when = sayBoth('study.year-end', () => ({ year: String(year) }))
  return { lt: `${title.lt} ${when.lt}`, en: `${title.en} ${when.en}` }
}

/** The breakdown runs down and years across; nothing broken down, and the years run down. */
function dimensionsOf({ plan, codes, years }: NumberedTable, naming: StudyNaming): Dimension[] {
  const time: Dimension = {
    id: 'year',
    label: sayBoth('study.year'),
    role: 'time',
    categories: years.map((year) => ({ code: String(year), label: { lt: String(year), en: String(year) } })),
  }
  const { breakdown } = plan
  if (breakdown === null) return [time]
  const edge: Dimension = {
    id: breakdown,
    label: sayBoth(`study.breakdown.${breakdown}`),
    role: breakdown === 'county' ? 'geo' : 'other',
    categories: codes.map((code) => ({
      code,
      label: nameCode(breakdown, code, naming),
      ...(code === TOTAL ? { isTotal: true as const } : {}),
    })),
  }
  return plan.years === 'all' ? [edge, time] : [edge]
}

function writeMeasure({ id, unit, decimals, indicator }: MeasurePlan): Measure {
  const key = `study.measure.${id}`
  return {
    id,
    label: indicator === null ? (isMessageKey(key) ? sayBoth(key) : { lt: id, en: id }) : sayBoth(`indicator.${indicator}.name`),
    unit: { code: unit, label: unit === 'share' ? { lt: '%', en: '%' } : sayBoth(`unit.${unit}`, () => ({ n: 10 })) },
    decimals,
    indicator,
  }
}

function coverageOf({ plan, coverage: { asked, answered } }: NumberedTable): Coverage {
  if (plan.basis === 'register') return { basis: 'register', of: plan.of, population: asked }
  return { basis: 'returns', of: plan.of, asked, answered, responseRate: ratio(answered, asked) }
}

/** What a reader must know before comparing the numbers of this table. */
function noteOf({ plan, years }: NumberedTable): Both | null {
  if (plan.id === 'levels') return sayBoth('study.note.computed-level')
  if (plan.id === 'support') return sayBoth('study.note.grants', () => ({ year: String(years.at(-1) ?? '') }))
  if (plan.id === 'supported-clusters') return sayBoth('study.note.association')
  if (plan.breakdown === 'field') return sayBoth('study.note.several-fields')
  return plan.basis === 'returns' ? sayBoth('study.note.approved') : null
}

/** Which ratios divide the sums of all answers: those that gave only one of two would be too few to be told apart. */
function ratiosNote({ ofAllAnswers }: NumberedTable): Both | null {
  const indicators = ofAllAnswers.flatMap(({ indicator }) => indicator ?? [])
  if (indicators.length === 0) return null
  const measures = (language: Language) => indicators.map((id) => say(language, `indicator.${id}.name`)).join('; ')
  return sayBoth('study.note.all-answers', (language) => ({ measures: measures(language) }))
}

function joined(one: Both | null, other: Both | null): Both | null {
  if (one === null || other === null) return one ?? other
  return { lt: `${one.lt} ${other.lt}`, en: `${one.en} ${other.en}` }
}

function methodOf(measures: readonly MeasurePlan[]): string {
  const versions = measures.flatMap(({ indicator }) =>
    indicator === null ? [] : [`${indicator} ${indicatorOf(indicator).method}`],
  )
  return versions.length === 0 ? '1' : versions.join(', ')
}

/** Where the meaning of a question behind a measure changed with a new form. */
function breaksOf({ indicator }: MeasurePlan, years: readonly number[]): SeriesBreak[] {
  if (indicator === null) return []
  const { asks } = indicatorOf(indicator)
  return forms.flatMap((form) => {
    const year = form.from - 1
    const why = form.breaks.find(({ question }) => asks.some((each) => each === question))?.why
    if (why === undefined || !years.includes(year) || years[0] === year) return []
    const measure = sayBoth(`indicator.${indicator}.name`)
    return [
      {
        dimension: 'year',
        code: String(year),
        measure: indicator,
        text: sayBoth(`study.break.${why}`, (language) => ({ measure: measure[language] })),
      },
    ]
  })
}
