import { breaksOf } from '#core/indicators/breaks.ts'
import type { SeriesBreak } from '#core/indicators/breaks.ts'
import { indicatorOf } from '#core/indicators/indicators.ts'
import { forms } from '#core/monitoring/form.ts'
import type { ReactNode } from 'react'
import type { PageContext } from '#web/page-context.ts'
import { linkTo } from '#web/links.ts'
import { Layout } from '#web/layout/layout.tsx'
import { FieldList } from '#web/parts/field-list.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { isMessageKey, say } from '#words/say.ts'
import type { IndicatorData } from './indicators-data.ts'

/** One indicator: everything that its numbers mean. */
export function IndicatorPage({ page, data }: { page: PageContext; data: IndicatorData }) {
  const { language } = page
  const { id, tasks } = data
  const indicator = indicatorOf(id)
  const title = say(language, `indicator.${id}.name`)
  const breaks = breaksOf(indicator)
  const field = (name: string, label: string, content: ReactNode) => ({ id: name, label, content })
  return (
    <Layout
      page={page}
      title={title}
      description={say(language, `indicator.${id}.definition`)}
      crumbs={[{ title: say(language, 'indicators.title'), href: linkTo(page, 'indicators') }]}
      twins={['json', 'csv', 'xlsx']}
    >
      <PageTitle kind={say(language, `indicators.level.${indicator.level}`)} title={title}>
        <p>{say(language, `indicator.${id}.definition`)}</p>
      </PageTitle>
      <FieldList
        fields={[
          field('formula', say(language, 'indicators.column.formula'), say(language, `indicator.${id}.formula`)),
          field('unit', say(language, 'indicators.column.unit'), sayUnit(page, indicator.unit)),
          field('better', say(language, 'indicators.reading'), say(language, `indicator.better.${indicator.better}`)),
          field(
            'nationally',
            say(language, 'indicators.nationally'),
            say(language, `indicator.nationally.${indicator.nationally.by}`),
          ),
          field(
            'asks',
            say(language, 'indicators.column.asks'),
            <ul className="values">
              {indicator.asks.map((question) => (
                <li key={question}>{say(language, `question.${question}.label`)}</li>
              ))}
            </ul>,
          ),
          field(
            'method',
            say(language, 'indicators.column.method'),
            say(language, 'indicator.method', { version: String(indicator.method) }),
          ),
          field(
            'breaks',
            say(language, 'indicators.column.breaks'),
            breaks.length === 0 ? (
              say(language, 'indicators.no-breaks', { year: String((forms[0]?.from ?? 0) - 1) })
            ) : (
              <ul className="values">
                {breaks.map((each) => (
                  <li key={`${each.form} ${each.question}`}>
                    {each.from}: {say(language, `question.${each.question}.label`)} – {sayBreak(page, each)}
                  </li>
                ))}
              </ul>
            ),
          ),
          field(
            'disclosure',
            say(language, 'indicators.column.disclosure'),
            <>
              <a href={linkTo(page, 'protection')}>{say(language, `disclosure.rule.${indicator.disclosure}`)}</a>.{' '}
              {say(language, `disclosure.rule.${indicator.disclosure}.means`)}
            </>,
          ),
          field(
            'tasks',
            say(language, 'indicators.tasks'),
            tasks.length === 0 ? '–' : tasks.map((task) => say(language, `indicator.task.${task}`)).join('; '),
          ),
        ]}
      />
    </Layout>
  )
}

function sayBreak({ language }: PageContext, { why, form, question }: SeriesBreak): string {
  const own = `form.break.${form}.${question}`
  if (isMessageKey(own)) return say(language, own)
  return why === 'definition-changed' ? say(language, 'indicators.break.changed') : say(language, `form.break.${why}`, { form })
}

function sayUnit({ language }: PageContext, unit: string): string {
  const key = `unit.${unit}`
  return isMessageKey(key)
    ? say(language, key, { n: 2 })
    : say(language, unit === 'eur' ? 'indicators.unit.eur' : 'indicators.unit.share')
}
