import type { ReactNode } from 'react'
import { areas, levels, units } from '#core/economy/observed/question.ts'
import { textIn } from '#core/values/language.ts'
import { queryParts } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { addressOf } from '#words/addresses.ts'
import { say } from '#words/say.ts'
import { Choice } from '#web/parts/choice.tsx'
import type { Frame } from './economy-data.ts'
import { levelPart } from './economy-names.ts'

export type AskedPart = 'year' | 'unit' | 'by' | 'level'

const nameOfPart = { year: 'year', unit: 'unit', by: 'by', level: 'level' } as const

/** What the page counts, of which year, by which places and activities: a form whose address is the view. */
export function QuestionForm({
  page,
  frame,
  asks,
  fieldNames,
  children,
}: {
  page: PageContext
  frame: Frame
  asks: readonly AskedPart[]
  fieldNames: readonly string[]
  children: ReactNode
}) {
  const { language } = page
  const { question } = frame
  const shown = [...asks.map((part) => nameOfPart[part]), ...fieldNames, 'page']
  return (
    <form className="question" action={addressOf(page.route, language, page.slug ?? undefined)}>
      {queryParts(page, shown).map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      {asks.includes('year') ? (
        <Choice
          className="question-part"
          name="year"
          label={say(language, 'economy.ask.year')}
          chosen={String(frame.year)}
          options={frame.years.map((year) => [String(year), String(year)])}
        />
      ) : null}
      {asks.includes('unit') ? (
        <Choice
          className="question-part"
          name="unit"
          label={say(language, 'economy.ask.unit')}
          chosen={question.unit}
          options={units.map((unit) => [unit, say(language, `economy.counted.${unit}`)])}
        />
      ) : null}
      {asks.includes('by') ? (
        <Choice
          className="question-part"
          name="by"
          label={say(language, 'economy.ask.by')}
          chosen={question.by}
          options={areas.map((area) => [area, say(language, `economy.area.${area}`)])}
        />
      ) : null}
      {asks.includes('level') ? (
        <Choice
          className="question-part"
          name="level"
          label={say(language, 'economy.ask.level')}
          chosen={levelPart(question)}
          options={[
            ...levels.map((level): [string, string] => [level, say(language, `economy.level.${level}`)]),
            ...frame.sets.map(({ id, name }): [string, string] => [
              `set:${id}`,
              say(language, 'economy.level.set', { name: textIn(name, language)?.text ?? id }),
            ]),
          ]}
        />
      ) : null}
      {children}
      <button type="submit">{say(language, 'economy.ask.show')}</button>
    </form>
  )
}
