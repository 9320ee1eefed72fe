import type { Matching } from '#core/economy/effect/study/study-rules.ts'
import type { PageContext } from '#web/page-context.ts'
import { DataTable } from '#web/parts/data-table.tsx'
import { CopiedText } from '#web/parts/copied-text.tsx'
import { Section } from '#web/parts/section.tsx'
import { nameOf } from '#web/parts/subject-link.tsx'
import { formatFixed } from '#words/format.ts'
import { say } from '#words/say.ts'
import { citation } from '../made-from.tsx'
import { Receipts } from '../receipts.tsx'
import type { EffectPart } from './effect-data.ts'
import { covariateName, firmCount } from './effect-words.ts'

/** Standardised differences above it count as uneven. */
const AIM = 0.1

/** What a matching is explained by. */
export const methodOfMatching = {
  caliper: 'paired-firms',
  exact: 'exactly-paired-firms',
  coarsened: 'exactly-paired-firms',
} as const satisfies Record<Matching, string>

/** What the result stands on: how alike the pairs are, what it does not show, and what it was computed from. */
export function EffectBasis({ page, effect }: { page: PageContext; effect: EffectPart }) {
  const { language } = page
  const notShown = ['choice', 'spill', 'left', 'mergers', 'small', ...(effect.isWhole ? [] : (['part'] as const))] as const
  return (
    <>
      <Balance page={page} effect={effect} />
      <Overlap page={page} effect={effect} />
      <Section id="not-shown" title={say(language, 'economy.effect.not-shown')}>
        <ul className="prose-list">
          {notShown.map((each) => (
            <li key={each}>{say(language, `economy.effect.not-shown.${each}`)}</li>
          ))}
        </ul>
      </Section>
      <Section id="made-from" title={say(language, 'economy.effect.made')}>
        <Receipts
          page={page}
          loads={effect.madeOf}
          methods={[methodOfMatching[effect.rules.matching], 'group-time-effect', 'matched-difference', 'effect-doubts']}
        />
        <h3>{say(language, 'economy.cite')}</h3>
        <CopiedText
          language={language}
          text={citation(page, {
            title: say(language, 'layout.nav.economy-effect'),
            years: [...new Set([effect.years[0], effect.years.at(-1)])].join('–'),
            loads: effect.madeOf,
          })}
        />
      </Section>
    </>
  )
}

function Balance({ page, effect }: { page: PageContext; effect: EffectPart }) {
  const { language } = page
  const nameOfCovariate = (name: string) => covariateName(language, name, (region) => nameOf(page, region))
  const number = (value: number | null) =>
    value === null ? '–' : formatFixed(language, Math.abs(value) < 0.005 ? 0 : value, 2).replace('-', '−')
  const uneven = effect.balance.filter(({ after }) => after !== null && Math.abs(after) > AIM)
  if (effect.balance.length === 0) return null
  return (
    <Section id="balance" title={say(language, 'economy.effect.balance')} lead={say(language, 'economy.effect.balance.lead')}>
      <DataTable
        caption={say(language, 'economy.effect.balance')}
        captionUnseen
        rows={effect.balance}
        rowKey={({ name }) => name}
        columns={[
          {
            id: 'covariate',
            title: say(language, 'economy.effect.column.covariate-name'),
            head: true,
            cell: ({ name }) => nameOfCovariate(name),
          },
          {
            id: 'before',
            title: say(language, 'economy.effect.column.before'),
            numeric: true,
            cell: ({ before }) => number(before),
          },
          {
            id: 'after',
            title: say(language, 'economy.effect.column.after-pairing'),
            numeric: true,
            cell: ({ after }) => number(after),
          },
        ]}
      />
      {uneven.length === 0 ? null : (
        <p className="row-note">
          {say(language, 'economy.effect.balance.uneven', { names: uneven.map(({ name }) => nameOfCovariate(name)).join(', ') })}
        </p>
      )}
      {effect.leftOut.length === 0 ? null : (
        <p className="row-note">
          {say(language, 'economy.effect.left-out', {
            names: effect.leftOut.map(({ covariate }) => nameOfCovariate(covariate)).join(', '),
          })}
        </p>
      )}
    </Section>
  )
}

function Overlap({ page, effect: { overlap } }: { page: PageContext; effect: EffectPart }) {
  const { language } = page
  if (overlap === null) return null
  const bins = overlap.treated
    .map((treated, bin) => {
      // A count that is withheld is null, and no zero.
      const outside = overlap.outside[bin]
      return { bin, treated, outside: outside === undefined ? 0 : outside }
    })
    .filter(({ treated, outside }) => treated !== 0 || outside !== 0)
  return (
    <Section id="overlap" title={say(language, 'economy.effect.overlap')} lead={say(language, 'economy.effect.overlap.lead')}>
      <DataTable
        caption={say(language, 'economy.effect.overlap')}
        captionUnseen
        rows={bins}
        rowKey={({ bin }) => String(bin)}
        columns={[
          {
            id: 'score',
            title: say(language, 'economy.effect.column.score'),
            head: true,
            cell: ({ bin }) => `${formatFixed(language, bin / 10, 1)}–${formatFixed(language, (bin + 1) / 10, 1)}`,
          },
          {
            id: 'treated',
            title: say(language, 'economy.effect.column.firms'),
            numeric: true,
            cell: ({ treated }) => firmCount(language, treated),
          },
          {
            id: 'outside',
            title: say(language, 'economy.effect.column.outside'),
            numeric: true,
            cell: ({ outside }) => firmCount(language, outside),
          },
        ]}
      />
    </Section>
  )
}
