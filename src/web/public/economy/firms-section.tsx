import type { PageContext } from '#web/page-context.ts'
import { Section } from '#web/parts/section.tsx'
import { formatShare } from '#words/format.ts'
import { sayUnlinked } from '#words/lake-load.ts'
import { say } from '#words/say.ts'
import type { FirmsPart } from './firms-data.ts'
import type { Frame } from './economy-data.ts'
import { economyLink } from './economy-links.tsx'
import { FirmFacts } from './firm-facts.tsx'
import { FirmTable } from './firm-table.tsx'
import { SurvivalFigure } from './survival-section.tsx'
import { isWholeKeptBack } from './whole-kept-back.ts'

const SHOWN = 12

/** How the firms of a place or an activity came, went, stayed and grew. */
export function FirmsSection({
  page,
  frame,
  firms,
  by,
  list,
}: {
  page: PageContext
  frame: Frame
  firms: FirmsPart
  by: 'place' | 'activity'
  /** Where the whole list is. */
  list: Record<string, string | null>
}) {
  const { language } = page
  return (
    <Section id="firms" title={say(language, 'economy.firms')} lead={say(language, 'economy.firms.of-one')}>
      {firms.told === null ? (
        <p>{say(language, `economy.firms.why.${firms.why}`)}</p>
      ) : (
        <>
          {firms.told.whole === null ? null : <FirmFacts page={page} row={firms.told.whole} rules={firms.told.rules} />}
          <SurvivalFigure page={page} told={firms.told} />
          <h3>{say(language, by === 'place' ? 'economy.firms.by-place' : 'economy.firms.by-activity')}</h3>
          <FirmTable page={page} frame={frame} told={firms.told} rows={firms.told.rows.slice(0, SHOWN)} by={by} />
          <FirmNote page={page} told={firms.told} />
          <p className="row-note">
            {firms.told.rows.length > SHOWN
              ? `${say(language, 'economy.firms.more', { shown: SHOWN, all: firms.told.rows.length })} `
              : ''}
            <a href={economyLink(page, 'economy-firms', null, list)}>{say(language, 'economy.firms.list')}</a>
          </p>
        </>
      )}
    </Section>
  )
}

/** What every number of firms needs beside it. */
export function FirmNote({ page: { language }, told }: { page: PageContext; told: NonNullable<FirmsPart['told']> }) {
  const growth = told.rules.highGrowth
  return (
    <p className="row-note">
      {say(language, 'economy.firms.made', { from: String(told.from), to: String(told.to) })}{' '}
      {growth === null
        ? say(language, 'economy.firms.no-growth-rule')
        : say(language, 'economy.firms.growth-rule', {
            rate: formatShare(language, growth.yearlyRate),
            years: growth.years,
            least: growth.leastAtStart,
            title: growth.source.title,
            publisher: growth.source.publisher,
            year: String(growth.source.year),
          })}{' '}
      {growth?.evidence === 'from-memory' ? say(language, 'economy.firms.growth-rule.remembered') : null}{' '}
      {told.isFiner ? say(language, 'economy.firms.finer') : null}{' '}
      {isWholeKeptBack(told.whole, told.rows) ? say(language, 'economy.firms.whole-kept-back') : null}{' '}
      {told.unlinked.map((unlinked) => sayUnlinked(language, unlinked)).join(' ')}
    </p>
  )
}
