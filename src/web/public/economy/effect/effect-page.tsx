import { matchings, treatments } from '#core/economy/effect/study/study-rules.ts'
import type { ToldOutcome } from '#core/economy/effect/study/told-study.ts'
import { Layout } from '#web/layout/layout.tsx'
import { linkTo } from '#web/links.ts'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { FieldList } from '#web/parts/field-list.tsx'
import { Notice } from '#web/parts/notice.tsx'
import { PageTitle } from '#web/parts/page-title.tsx'
import { Section } from '#web/parts/section.tsx'
import { formatFixed, formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { EconomyTabs } from '../economy-tabs.tsx'
import { NothingHeld } from '../economy-page.tsx'
import { EffectBasis, methodOfMatching } from './effect-basis.tsx'
import type { EffectData, EffectPart } from './effect-data.ts'
import { effectText, firmCount, refusalText } from './effect-words.ts'
import { OutcomeSection } from './outcome-section.tsx'

/** Did membership or support work: what is said, with what doubts, from whom, and what cannot be said. */
export function EconomyEffectPage({ page, data }: { page: PageContext; data: EffectData }) {
  const { language } = page
  const { kind, matching, effect } = data
  const match = matching === matchings[0] ? null : matching
  const title = say(language, 'layout.nav.economy-effect')
  return (
    <Layout
      page={page}
      title={title}
      description={say(language, `economy.effect.lead.${kind}`)}
      crumbs={[{ title: say(language, 'layout.nav.economy'), href: linkTo(page, 'economy') }]}
      twins={['json', 'csv', 'xlsx']}
    >
      <PageTitle title={title}>
        <p>{say(language, `economy.effect.lead.${kind}`)}</p>
      </PageTitle>
      <EconomyTabs page={page} />
      {effect === null ? (
        <NothingHeld page={page} />
      ) : (
        <>
          <nav aria-label={say(language, 'economy.effect.who')}>
            <ul className="tabs">
              {treatments.map((each) => (
                <li key={each}>
                  <a
                    href={linkTo(page, 'economy-effect', null, { who: each, match })}
                    aria-current={each === kind ? 'page' : undefined}
                  >
                    {say(language, `economy.effect.who.${each}`)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <nav aria-label={say(language, 'economy.effect.matching')}>
            <p className="row-note">
              {say(language, 'economy.effect.matching')}:{' '}
              <a href={linkTo(page, 'economy-methods', methodOfMatching[matching])}>
                {say(language, 'economy.method.how-to-read')}
              </a>
            </p>
            <ul className="tabs">
              {matchings.map((each) => (
                <li key={each}>
                  <a
                    href={linkTo(page, 'economy-effect', null, { who: kind, match: each === matchings[0] ? null : each })}
                    aria-current={each === matching ? 'page' : undefined}
                  >
                    {say(language, `economy.effect.matching.${each}`)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {effect.refused === null ? (
            <Answer page={page} effect={effect} />
          ) : (
            <Notice tone="warning" title={say(language, 'economy.effect.cannot-say')}>
              <p>{refusalText(language, effect.refused)}</p>
            </Notice>
          )}
          <Notice title={say(language, 'economy.effect.caution.title')}>
            <p>{say(language, 'economy.effect.caution')}</p>
          </Notice>
          {effect.outcomes.map((part) => (
            <OutcomeSection key={part.outcome} page={page} effect={effect} part={part} />
          ))}
          <Sample page={page} effect={effect} />
          <EffectBasis page={page} effect={effect} />
        </>
      )}
    </Layout>
  )
}

function Answer({ page, effect }: { page: PageContext; effect: EffectPart }) {
  const { language } = page
  return (
    <Section id="answer" title={say(language, 'economy.effect.answer')} lead={say(language, 'economy.effect.answer.lead')}>
      <DataTable
        caption={say(language, 'economy.effect.answer')}
        captionUnseen
        cards
        rows={effect.outcomes}
        rowKey={({ outcome }) => outcome}
        columns={[
          {
            id: 'outcome',
            title: say(language, 'economy.effect.column.outcome'),
            head: true,
            cell: ({ outcome }) => <a href={`#${outcome}`}>{say(language, `economy.effect.outcome.${outcome}`)}</a>,
          },
          {
            id: 'effect',
            title: say(language, 'economy.effect.column.effect'),
            cell: ({ outcome, overall }) =>
              overall === null ? say(language, 'economy.effect.cannot-say') : effectText(language, outcome, overall),
          },
          {
            id: 'firms',
            title: say(language, 'economy.effect.column.firms'),
            numeric: true,
            cell: ({ overall }) => (overall === null ? '–' : formatNumber(language, overall.treated)),
          },
          { id: 'reading', title: say(language, 'economy.effect.column.reading'), cell: (part) => reading(page, part) },
        ]}
      />
    </Section>
  )
}

/** What the numbers say, and beside it at once when the doubts say that they are no effect. */
function reading({ language }: PageContext, { overall, refused, before, placebo }: ToldOutcome): string {
  if (overall === null) return refused === null ? '' : refusalText(language, refused)
  const side = overall.least > 0 ? 'more' : overall.most < 0 ? 'less' : 'zero'
  const said = say(language, `economy.effect.reading.${side}`)
  const differed = before !== null && before.pValue < 0.05
  const invented = placebo !== null && (placebo.least > 0 || placebo.most < 0)
  return side !== 'zero' && (differed || invented) ? `${said} ${say(language, 'economy.effect.reading.doubted')}` : said
}

const steps = ['known', 'held', 'startedBefore', 'notSeenBefore', 'unmatched', 'matched', 'candidates', 'setAside'] as const

function Sample({ page, effect }: { page: PageContext; effect: EffectPart }) {
  const { language } = page
  const { sample, years, rules } = effect
  return (
    <Section id="sample" title={say(language, 'economy.effect.sample')} lead={say(language, 'economy.effect.sample.lead')}>
      <FieldList
        wide
        fields={[
          ...steps.map((step) => ({
            id: step,
            label: say(language, `economy.effect.sample.${step}`),
            content: firmCount(language, sample[step]),
          })),
          {
            id: 'years',
            label: say(language, 'economy.effect.sample.years'),
            content: years.length === 0 ? '–' : `${years[0] ?? ''}–${years.at(-1) ?? ''}`,
          },
          {
            id: 'rules',
            label: say(language, 'economy.effect.sample.rules'),
            content: `${
              rules.matching === 'coarsened'
                ? say(language, 'economy.effect.made.coarsened', {
                    sizes: rules.cuts.size.join(', '),
                    parts: rules.cuts.wageParts,
                    years: rules.cuts.yearsSeen.join(', '),
                  })
                : rules.matching === 'exact'
                  ? say(language, 'economy.effect.made.exact')
                  : say(language, 'economy.effect.made.caliper', { caliper: formatFixed(language, rules.caliper, 1) })
            }; ${say(language, 'economy.effect.made.rules', {
              classes: rules.sizeClasses.filter((limit) => limit > 0).join(', '),
              draws: formatNumber(language, rules.draws),
              seed: String(rules.seed),
            })}`,
          },
        ]}
      />
    </Section>
  )
}
