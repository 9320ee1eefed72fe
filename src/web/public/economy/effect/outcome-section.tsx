import { whyNoLastYear } from '#core/economy/effect/study/last-year-difference.ts'
import type { ToldOutcome } from '#core/economy/effect/study/told-study.ts'
import { Figure } from '#web/figures/figure.tsx'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { FieldList } from '#web/parts/field-list.tsx'
import type { Field } from '#web/parts/field-list.tsx'
import { Notice } from '#web/parts/notice.tsx'
import { Section } from '#web/parts/section.tsx'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { MethodHead } from '../economy-links.tsx'
import type { EffectPart } from './effect-data.ts'
import { effectText, probability, refusalText } from './effect-words.ts'
import { outcomeFigure, yearText } from './outcome-figure.ts'

const WIDE = 720
const NARROW = 360

/** One outcome: its years with their intervals, and the attempts to break the result. */
export function OutcomeSection({ page, effect, part }: { page: PageContext; effect: EffectPart; part: ToldOutcome }) {
  const { language } = page
  const { outcome, refused } = part
  const name = say(language, `economy.effect.outcome.${outcome}`)
  return (
    <Section id={outcome} title={name} lead={say(language, `economy.effect.about.${outcome}`)}>
      {refused === null ? (
        <>
          {part.events.length === 0 ? null : <YearsFigure page={page} effect={effect} part={part} />}
          <h3>{say(language, 'economy.effect.doubts')}</h3>
          <FieldList fields={doubts(page, effect, part)} />
        </>
      ) : (
        <Notice tone="warning" title={say(language, 'economy.effect.cannot-say')}>
          <p>{refusalText(language, refused)}</p>
        </Notice>
      )}
    </Section>
  )
}

function YearsFigure({ page, effect, part }: { page: PageContext; effect: EffectPart; part: ToldOutcome }) {
  const { language } = page
  const { outcome, events, unshown } = part
  const title = say(language, 'economy.effect.figure', { outcome: say(language, `economy.effect.outcome.${outcome}`) })
  const span = { from: String(effect.years[0] ?? ''), to: String(effect.years.at(-1) ?? '') }
  return (
    <Figure
      page={page}
      title={title}
      wide={outcomeFigure(language, part, WIDE)}
      narrow={outcomeFigure(language, part, NARROW)}
      legend={
        <p>
          {say(language, 'economy.effect.figure.key')}
          {unshown.length === 0
            ? ''
            : ` ${say(language, 'economy.effect.figure.unshown', {
                fewest: String(effect.rules.fewestAtEvent),
                years: unshown.map(yearText).join(', '),
              })}`}
        </p>
      }
      source={say(language, 'economy.effect.figure.source', span)}
      table={
        <DataTable
          caption={title}
          captionUnseen
          rows={events}
          rowKey={({ after }) => String(after)}
          columns={[
            {
              id: 'after',
              title: say(language, 'economy.effect.column.after'),
              head: true,
              numeric: true,
              cell: ({ after }) => yearText(after),
            },
            {
              id: 'effect',
              title: say(language, 'economy.effect.column.effect'),
              numeric: true,
              cell: (event) => effectText(language, outcome, event),
            },
            {
              id: 'firms',
              title: say(language, 'economy.effect.column.firms'),
              numeric: true,
              cell: ({ treated }) => formatNumber(language, treated),
            },
          ]}
        />
      }
    />
  )
}

function doubts(page: PageContext, effect: EffectPart, part: ToldOutcome): Field[] {
  const { language } = page
  const { outcome, before, placebo, tosses, sensitivity, second, lastYear } = part
  return [
    {
      id: 'before',
      label: say(language, 'economy.effect.doubt.before'),
      content:
        before === null
          ? say(language, 'economy.effect.doubt.before.none')
          : say(language, 'economy.effect.doubt.before.says', { p: probability(language, before.pValue) }),
    },
    {
      id: 'placebo',
      label: say(language, 'economy.effect.doubt.placebo'),
      content:
        placebo === null
          ? say(language, 'economy.effect.doubt.placebo.none')
          : say(language, 'economy.effect.doubt.placebo.says', {
              effect: effectText(language, outcome, placebo),
              years: String(effect.rules.placeboYears),
            }),
    },
    ...(tosses === null
      ? []
      : [
          {
            id: 'tosses',
            label: say(language, 'economy.effect.doubt.tosses'),
            content: say(language, `economy.effect.doubt.tosses.${tosses.isExact ? 'exact' : 'simulated'}`, {
              p: probability(language, tosses.pValue),
            }),
          },
        ]),
    {
      id: 'trend',
      label: say(language, 'economy.effect.doubt.trend'),
      content:
        sensitivity === null
          ? say(language, 'economy.effect.doubt.trend.none')
          : typeof sensitivity.breaksAt === 'number'
            ? say(language, 'economy.effect.doubt.trend.breaks', { times: formatNumber(language, sensitivity.breaksAt, 2) })
            : say(language, `economy.effect.doubt.trend.${sensitivity.breaksAt}`),
    },
    {
      id: 'second',
      label: say(language, 'economy.effect.doubt.second'),
      content:
        second === null
          ? say(language, 'economy.effect.doubt.second.none')
          : say(language, 'economy.effect.doubt.second.says', { effect: effectText(language, outcome, second) }),
    },
    {
      id: 'last-year',
      label: (
        <MethodHead page={page} method="matched-difference">
          {say(language, 'economy.effect.doubt.last-year')}
        </MethodHead>
      ),
      content:
        lastYear === null
          ? say(language, `economy.effect.doubt.last-year.${whyNoLastYear(outcome)}`)
          : say(language, 'economy.effect.doubt.last-year.says', {
              effect: effectText(language, outcome, lastYear),
              year: String(effect.years.at(-1) ?? ''),
            }),
    },
  ]
}
